import { z } from 'zod'
import { say } from '#lib/i18n/say.ts'
import { channels } from '#lib/vendors/vendor.ts'

/** Channels whose text the merchant writes; the others send the vendor's own. */
const channelsWithMessage: readonly string[] = ['SMS', 'WA_LONG_NUMBER', 'EMAIL']
/** A missed call's code is the tail of a number that vendors own: always four digits. */
const missedCallDigits = 4
const routesMax = 5

/** How a message finds its vendor: in order, at random by weight, the cheapest first, or as the switcher shares it. */
export const routings = ['manual', 'weighted', 'cheapest', 'automatic'] as const
export type Routing = (typeof routings)[number]
/** So little of an automatic gateway's traffic always goes to each provider, so that a recovery is noticed. */
export const pointsMin = 2
const messageMax = { EMAIL: 200_000, other: 4096 }

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

type Fields = z.output<typeof fields>
type Rule = { path: (keyof Fields)[]; error: string; holds: (input: Partial<Fields>) => boolean }

const rules: Rule[] = [
  {
    path: ['message'],
    error: say('messageMissing'),
    holds: ({ channel = '', message }) => !channelsWithMessage.includes(channel) || Boolean(message?.trim()),
  },
  {
    path: ['message'],
    error: say('messageWithoutCode'),
    holds: ({ channel = '', message }) =>
      !channelsWithMessage.includes(channel) || !message?.trim() || message.includes('{OTP}'),
  },
  {
    path: ['message'],
    error: say('tooLong', { max: messageMax.other }),
    holds: ({ channel = '', message }) =>
      !channelsWithMessage.includes(channel) ||
      channel === 'EMAIL' ||
      (message?.length ?? 0) <= messageMax.other,
  },
  {
    path: ['subject'],
    error: say('subjectMissing'),
    holds: ({ channel, subject }) => channel !== 'EMAIL' || Boolean(subject?.trim()),
  },
  {
    path: ['otpLength'],
    error: say('missedCallDigits', { digits: missedCallDigits }),
    holds: ({ channel, otpLength }) => channel !== 'MISSCALL' || otpLength === missedCallDigits,
  },
  {
    path: ['androidHash'],
    error: say('oneLastLine'),
    holds: ({ channel, webOtpHost, androidHash }) => channel !== 'SMS' || !webOtpHost || !androidHash,
  },
  {
    path: ['routes'],
    error: say('providerTwice'),
    holds: ({ routes = [] }) => new Set(routes.map(route => route.productId)).size === routes.length,
  },
  {
    path: ['routes'],
    error: say('weightsSum'),
    holds: ({ routing, routes = [] }) =>
      !sharesByWeight(routing) || routes.reduce((sum, { weight }) => sum + (weight ?? 0), 0) === 100,
  },
  {
    path: ['routes'],
    error: say('weightMin', { min: pointsMin }),
    holds: ({ routing, routes = [] }) =>
      routing !== 'automatic' || routes.every(({ weight }) => (weight ?? 0) >= pointsMin),
  },
]

/** Whether the weights of a gateway's routes mean anything. */
export function sharesByWeight(routing: Routing | undefined): boolean {
  return routing === 'weighted' || routing === 'automatic'
}

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
