import type { VendorName } from './accounts.ts'
import { addressKey } from './address.ts'

export type Entry = {
  vendor: VendorName
  operation: string
  at: number
  recipient: string | null
  vendorId: string | null
  reference: string | null
  outcome: 'accepted' | 'refused' | 'fault'
  reason: string | null
}

export type Question = { vendor?: string; recipient?: string; since?: number }

const capacity = 100_000

/** An independent witness: every request that a vendor received, the last 100,000 of them. */
export function createJournal() {
  const ring: Entry[] = []
  let total = 0

  const matching = (question: Question) => {
    const recipient = question.recipient && addressKey(question.recipient)
    const oldest = total > capacity ? total % capacity : 0
    return [...ring.slice(oldest), ...ring.slice(0, oldest)].filter(
      entry =>
        (!question.vendor || entry.vendor === question.vendor) &&
        (!recipient || entry.recipient === recipient) &&
        (question.since === undefined || entry.at >= question.since),
    )
  }

  return {
    record(entry: Omit<Entry, 'at'>) {
      ring[total++ % capacity] = { ...entry, at: Date.now() }
    },
    /** Oldest first, times as ISO strings. */
    list: (question: Question) =>
      matching(question).map(entry => ({ ...entry, at: new Date(entry.at).toISOString() })),
    count: (question: Question) => ({ count: matching(question).length, total }),
    clear() {
      ring.length = 0
      total = 0
    },
  }
}
