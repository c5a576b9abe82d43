import { say } from '#lib/i18n/say.ts'
import { requireDocument } from '#lib/templates/has-document-tags.ts'
import { pointsMin, type Routing, sharesByWeight } from './routing.ts'
import { carriesText, type Service } from './service.ts'

/** A missed call's code is the tail of a number that vendors own: always four digits. */
const missedCallDigits = 4
export const messageMax = { EMAIL: 200_000, other: 4096 }

/** What of a gateway the rules look at; any of it may be wrong by itself. */
interface Ruled {
  service?: Service
  channel?: string
  subject?: string | null
  message?: string | null
  otpLength?: number
  webOtpHost?: string | null
  androidHash?: string | null
  routing?: Routing
  routes?: readonly { productId: string; weight?: number }[]
}
interface Rule {
  path: (keyof Ruled)[]
  error: string
  holds: (fields: Ruled) => boolean
}

const writes = ({ channel = '', message }: Ruled) => carriesText(channel) && Boolean(message?.trim())

/** What must hold between the fields of a gateway. */
export const rules: readonly Rule[] = [
  {
    path: ['channel'],
    error: say('channelWithoutMessages'),
    holds: ({ service, channel = '' }) => service !== 'message' || carriesText(channel),
  },
  {
    path: ['message'],
    error: say('messageMissing'),
    holds: ({ channel = '', message }) => !carriesText(channel) || Boolean(message?.trim()),
  },
  {
    path: ['message'],
    error: say('messageWithoutCode'),
    holds: fields =>
      fields.service === 'message' || !writes(fields) || Boolean(fields.message?.includes('{OTP}')),
  },
  {
    path: ['message'],
    error: say('messageWithCode'),
    holds: ({ service, message }) => service !== 'message' || !message?.includes('{OTP}'),
  },
  {
    path: ['subject'],
    error: say('messageWithCode'),
    holds: ({ service, channel, subject }) =>
      service !== 'message' || channel !== 'EMAIL' || !subject?.includes('{OTP}'),
  },
  {
    path: ['message'],
    error: say('tooLong', { max: messageMax.other }),
    holds: ({ channel = '', message }) =>
      !carriesText(channel) || channel === 'EMAIL' || (message?.length ?? 0) <= messageMax.other,
  },
  {
    path: ['message'],
    error: say('messageWithoutDocument'),
    holds: ({ channel, message }) => channel !== 'EMAIL' || requireDocument(message ?? ''),
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
