import { z } from 'zod'
import { channels } from '#lib/vendors/vendor.ts'

/** Channels whose text the merchant writes; the others send the vendor's own. */
const channelsWithMessage: readonly string[] = ['SMS', 'WA_LONG_NUMBER', 'EMAIL']
/** A missed call's code is the tail of a number that vendors own: always four digits. */
const missedCallDigits = 4
const messageMax = { EMAIL: 200_000, other: 4096 }

const whole = (min: number, max: number) => {
  const error = `Enter a whole number from ${min} to ${max}.`
  return z.number(error).int(error).min(min, error).max(max, error)
}
const emptyIsNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), z.null(), schema])

const fields = z.strictObject({
  name: z.string().trim().min(1, 'Give the gateway a name.').max(80, 'At most 80 characters.'),
  purpose: z.string().trim().min(1, 'Say what it is for, such as login.').max(80, 'At most 80 characters.'),
  channel: z.enum(channels, 'Choose a channel.'),
  routes: z
    .array(
      z.strictObject({
        productId: z.string().min(1, 'Choose a provider.').max(100),
        credentialId: emptyIsNull(z.uuid()),
      }),
    )
    .min(1, 'Choose a provider.')
    .max(5, 'At most five providers.'),
  subject: emptyIsNull(
    z
      .string()
      .trim()
      .max(200, 'At most 200 characters.')
      .regex(/^[^\r\n]*$/, 'Keep it on one line.'),
  ),
  message: emptyIsNull(z.string().max(messageMax.EMAIL, 'At most 200,000 characters.')),
  otpLength: whole(4, 8),
  expirySeconds: whole(30, 3600),
  attemptsMax: whole(1, 20),
  failuresMax: whole(3, 50),
  cooldownSeconds: z
    .array(whole(0, 3600), 'Enter seconds separated by commas, such as 30, 60, 120.')
    .min(1, 'Enter at least one waiting time.')
    .max(10, 'At most ten waiting times.'),
  sendsPer10Minutes: whole(1, 100),
  sendsPerDay: whole(1, 1000),
  sendsPerIp: whole(1, 10_000),
  webOtpHost: emptyIsNull(z.hostname('Enter a host name, such as shop.example.com.').max(253)),
  androidHash: emptyIsNull(
    z.string().regex(/^[A-Za-z0-9+/]{11}$/, 'The hash has 11 letters, digits, + or /.'),
  ),
  timeoutMs: whole(1000, 15_000),
  retryAmbiguous: z.boolean(),
  enabled: z.boolean(),
})

type Fields = z.output<typeof fields>
type Rule = { path: (keyof Fields)[]; error: string; holds: (input: Partial<Fields>) => boolean }

const rules: Rule[] = [
  {
    path: ['message'],
    error: 'Write the message.',
    holds: ({ channel = '', message }) => !channelsWithMessage.includes(channel) || Boolean(message?.trim()),
  },
  {
    path: ['message'],
    error: 'The message must contain {OTP}: the code goes there.',
    holds: ({ channel = '', message }) =>
      !channelsWithMessage.includes(channel) || !message?.trim() || message.includes('{OTP}'),
  },
  {
    path: ['message'],
    error: 'At most 4,096 characters.',
    holds: ({ channel = '', message }) =>
      !channelsWithMessage.includes(channel) ||
      channel === 'EMAIL' ||
      (message?.length ?? 0) <= messageMax.other,
  },
  {
    path: ['subject'],
    error: 'Write the subject.',
    holds: ({ channel, subject }) => channel !== 'EMAIL' || Boolean(subject?.trim()),
  },
  {
    path: ['otpLength'],
    error: 'A missed call carries exactly 4 digits.',
    holds: ({ channel, otpLength }) => channel !== 'MISSCALL' || otpLength === missedCallDigits,
  },
  {
    path: ['androidHash'],
    error: 'Choose either the web host or the Android hash.',
    holds: ({ channel, webOtpHost, androidHash }) => channel !== 'SMS' || !webOtpHost || !androidHash,
  },
  {
    path: ['routes'],
    error: 'The same provider is in the list twice.',
    holds: ({ routes = [] }) => new Set(routes.map(route => route.productId)).size === routes.length,
  },
]

/** What the form of a gateway sends. Fields that its channel ignores may hold anything and are not stored. */
export const gatewayInput = rules.reduce(
  // `when`: said together with the errors of single fields, not only after those are mended.
  (schema, { path, error, holds }) => schema.refine(holds, { path, error, when: isObject }),
  fields,
)

export type GatewayInput = z.output<typeof gatewayInput>
/** The same before parsing, as a form holds it. */
export type GatewayFields = z.input<typeof gatewayInput>

function isObject({ value }: { value: unknown }): boolean {
  return typeof value === 'object' && value !== null
}
