import type { DeliveryEvent } from '#lib/messaging/get-delivery.ts'

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad'
interface Words {
  title: string
  tone: Tone
}

const attempts: Record<string, Words> = {
  accepted: { title: 'Taken by', tone: 'ok' },
  refused: { title: 'Refused by', tone: 'bad' },
  unavailable: { title: 'Unavailable at', tone: 'warn' },
  ambiguous: { title: 'No usable answer from', tone: 'warn' },
}
const reports: Record<string, Words> = {
  PROCESSING: { title: 'Reported on its way', tone: 'neutral' },
  SENT: { title: 'Reported sent', tone: 'neutral' },
  DELIVERED: { title: 'Reported delivered', tone: 'ok' },
  UNDELIVERED: { title: 'Reported undelivered', tone: 'warn' },
  REJECTED: { title: 'Reported rejected', tone: 'bad' },
}

/** An event in words. */
export function describeEvent({ kind, outcome }: Pick<DeliveryEvent, 'kind' | 'outcome'>): Words {
  switch (kind) {
    case 'attempt':
      return attempts[outcome ?? ''] ?? { title: 'Tried', tone: 'neutral' }
    case 'report':
      return reports[outcome ?? ''] ?? { title: 'Reported', tone: 'neutral' }
    case 'verified':
      return { title: outcome ? `Verified, ${outcome}` : 'Code verified', tone: 'ok' }
    case 'wrong_code':
      return { title: 'Wrong code entered', tone: 'warn' }
    default:
      return { title: 'Settled after an interruption', tone: 'neutral' }
  }
}
