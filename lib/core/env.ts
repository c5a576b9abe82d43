import { z } from 'zod'
import { parseAllowedRanges } from './allowed-addresses.ts'

const flag = z.enum(['true', 'false', '1', '0']).transform(value => value === 'true' || value === '1')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://'),
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(100).default(8),
  DATABASE_PREPARE: flag.default(true),
  SANDI_KEYS: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUST_PROXY: flag.default(false),
  CALLBACK_ALLOW: z.string().default('').transform(readAllowedRanges),
  SANDBOX_URL: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SIGN_UP: z.enum(['open', 'closed']).default('open'),
  MAIL_FROM: z.string().min(3).default('Sandi <no-reply@localhost>'),
})

export type Env = z.infer<typeof schema> & { publicUrl: string }

let parsed: Env | undefined

/** The process's settings, parsed once; throws one readable sentence naming every variable that is wrong. */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const problems = result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Settings are not usable. ${problems.join('; ')}. See .env.example.`)
  }
  const value = result.data
  parsed = { ...value, publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, '') }
  return parsed
}

function readAllowedRanges(text: string, context: z.RefinementCtx): ReturnType<typeof parseAllowedRanges> {
  try {
    return parseAllowedRanges(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
    return []
  }
}
