import { z } from 'zod'
import { flag, timeoutField, timeoutMs } from './config-parts.ts'
import { checkDkim, dkimFields, dkimSettings } from './dkim.ts'
import type { ConfigField } from './vendor.ts'

export const smtpConfigSchema = z
  .strictObject({
    host: z.string().regex(/^[\w.:-]{1,253}$/, 'must be a host name or an address'),
    port: z.coerce.number().int().min(1).max(65_535).default(587),
    security: z.enum(['starttls', 'tls', 'none']).default('starttls'),
    verifyCertificate: flag(true),
    user: z.string().default(''),
    password: z.string().default(''),
    from: z
      .string()
      .regex(/^[^\p{Cc}\u2028\u2029]*[^\s\p{Cc}@<>]+@[\w.-]+>?$/u, 'must be an address or Name <address>'),
    bounceAddress: z
      .string()
      .regex(/^([^\s\p{Cc}@<>,;:"()[\]\\]{1,64}@[\w.-]{1,253})?$/u, 'must be one e-mail address')
      .default(''),
    ...dkimSettings,
    timeoutMs: timeoutMs(8000),
  })
  .superRefine((config, context) => {
    checkDkim(config, (field, message) => context.addIssue({ code: 'custom', path: [field], message }))
  })
export type SmtpConfig = z.infer<typeof smtpConfigSchema>

export const smtpConfigFields: readonly ConfigField[] = [
  { name: 'host', label: 'Server' },
  { name: 'port', label: 'Port', optional: true },
  { name: 'security', label: 'Encryption', choices: ['starttls', 'tls', 'none'], optional: true },
  {
    name: 'verifyCertificate',
    label: 'Verify the certificate',
    choices: ['true', 'false'],
    optional: true,
  },
  { name: 'user', label: 'User', optional: true },
  { name: 'password', label: 'Password', secret: true, optional: true },
  { name: 'from', label: 'From', help: 'Name <otp@your-domain>' },
  {
    name: 'bounceAddress',
    label: 'Bounce address',
    help: "Empty: the sender's. Its mailbox pipes each mail to the report address: curl --data-binary @- and the address.",
    optional: true,
  },
  ...dkimFields,
  timeoutField,
]
