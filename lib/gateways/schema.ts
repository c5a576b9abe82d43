import { z } from 'zod'
import { say } from '#lib/i18n/say.ts'
import { channels } from '#lib/vendors/vendor.ts'
import { routings } from './routing.ts'
import { messageMax, rules } from './rules.ts'
import { services } from './service.ts'

const routesMax = 5

const whole = (min: number, max: number) => {
  const error = say('wholeNumber', { min, max })
  return z.number(error).int(error).min(min, error).max(max, error)
}
/** Postgres stores every character but this one. */
const text = () => z.string().refine(value => !value.includes('\0'), say('textNull'))
const title = (missing: string) =>
  text()
    .trim()
    .min(1, missing)
    .max(80, say('tooLong', { max: 80 }))
const emptyIsNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), z.null(), schema])

const fields = z.strictObject({
  name: title(say('gatewayName')),
  purpose: title(say('gatewayPurpose')),
  /** Fixed once the gateway is there: statistics and prices rely on it. */
  service: z.enum(services, say('gatewayService')).default('otp'),
  channel: z.enum(channels, say('gatewayChannel')),
  routes: z
    .array(
      z.strictObject({
        productId: z.string().min(1, say('gatewayProvider')).max(100),
        credentialId: emptyIsNull(z.uuid()),
        /** Whole points of 100 for the modes that share by weight; the others ignore it. */
        weight: whole(0, 100).default(0),
      }),
    )
    .min(1, say('gatewayProvider'))
    .max(routesMax, say('gatewayProvidersMax', { max: routesMax })),
  subject: emptyIsNull(
    text()
      .trim()
      .max(200, say('tooLong', { max: 200 }))
      .regex(/^[^\r\n]*$/, say('oneLine')),
  ),
  message: emptyIsNull(text().max(messageMax.EMAIL, say('tooLong', { max: messageMax.EMAIL }))),
  escapeValues: z.boolean().default(false),
  otpLength: whole(4, 8),
  expirySeconds: whole(30, 3600),
  attemptsMax: whole(1, 20),
  failuresMax: whole(3, 50),
  cooldownSeconds: z
    .array(whole(0, 3600), say('secondsList'))
    .min(1, say('secondsMissing'))
    .max(10, say('secondsMax', { max: 10 })),
  sendsPer10Minutes: whole(1, 100),
  sendsPerDay: whole(1, 1000),
  sendsPerIp: whole(1, 10_000),
  webOtpHost: emptyIsNull(z.hostname(say('hostName')).max(253)),
  androidHash: emptyIsNull(z.string().regex(/^[A-Za-z0-9+/]{11}$/, say('androidHash'))),
  timeoutMs: whole(1000, 15_000),
  retryAmbiguous: z.boolean(),
  routing: z.enum(routings, say('gatewayRouting')).default('manual'),
  enabled: z.boolean(),
})

/** What the form of a gateway sends. Fields that its channel ignores may hold anything and are not stored. */
export const gatewayInput = rules.reduce(
  // `when`: said together with the errors of single fields, not only after those are mended.
  (schema, { path, error, holds }) => schema.refine(holds, { path, error, when: isObject }),
  fields,
)

export type GatewayInput = z.output<typeof gatewayInput>
/** The same before parsing, as a form holds it. */
export type GatewayFields = z.input<typeof gatewayInput>

/** What the form of a vendor account sends; its vendor's adapter says what `config` must hold. */
export const credentialInput = z.strictObject({
  vendorId: z.string().min(1, say('vendorChoose')).max(40),
  name: title(say('credentialName')),
  config: z.record(z.string().max(60), text().max(4096, say('tooLong', { max: 4096 }))),
})

export type CredentialFields = z.input<typeof credentialInput>

/** How long an old key may go on working, in seconds. */
export const keyOverlaps = [0, 3600, 86_400, 604_800] as const
export type KeyOverlap = (typeof keyOverlaps)[number]

function isObject({ value }: { value: unknown }): boolean {
  return typeof value === 'object' && value !== null
}
