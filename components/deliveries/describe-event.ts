import type { DeliveryEvent } from '#lib/messaging/get-delivery.ts'

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad'

const tones = {
  accepted: 'ok',
  refused: 'bad',
  unavailable: 'warn',
  ambiguous: 'warn',
  skipped: 'neutral',
  tried: 'neutral',
  reportedPROCESSING: 'neutral',
  reportedSENT: 'neutral',
  reportedDELIVERED: 'ok',
  reportedUNDELIVERED: 'warn',
  reportedREJECTED: 'bad',
  reported: 'neutral',
  verified: 'ok',
  verifiedByMerchant: 'ok',
  wrongCode: 'warn',
  swept: 'neutral',
} as const satisfies Record<string, Tone>

/** The name of an event's words (`deliveries.event`), and how good the news is. */
export function describeEvent(event: Pick<DeliveryEvent, 'kind' | 'outcome'>) {
  const name = nameOf(event)
  return { name, tone: tones[name] as Tone }
}

function nameOf({ kind, outcome }: Pick<DeliveryEvent, 'kind' | 'outcome'>): keyof typeof tones {
  switch (kind) {
    case 'attempt':
      return isName(outcome) ? outcome : 'tried'
    case 'report': {
      const name = `reported${outcome}`
      return isName(name) ? name : 'reported'
    }
    case 'verified':
      return outcome ? 'verifiedByMerchant' : 'verified'
    case 'wrong_code':
      return 'wrongCode'
    default:
      return 'swept'
  }
}

function isName(text: string | null): text is keyof typeof tones {
  return text !== null && Object.hasOwn(tones, text)
}
