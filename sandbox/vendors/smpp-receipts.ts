import type { SmppSession } from './smpp-session.ts'

const waitingMax = 10_000
const answerTimeoutMs = 5000

type Receipt = Record<string, unknown>

/** Hands receipts to any session that may receive; keeps up to 10,000 while none is bound. */
export function createReceiptBox() {
  const receivers = new Set<SmppSession>()
  let waiting: Receipt[] = []

  const hand = (session: SmppSession, receipt: Receipt) =>
    new Promise<void>(resolve => {
      const settle = (acknowledged: boolean) => {
        clearTimeout(timer)
        session.off('close', lost)
        if (!acknowledged) keep(receipt)
        resolve()
      }
      const lost = () => settle(false)
      // An unanswered deliver_sm is not repeated on a live session; a lost session's waits for the next bind.
      const timer = setTimeout(() => settle(true), answerTimeoutMs).unref()
      session.once('close', lost)
      if (!session.deliver_sm({ ...receipt }, () => settle(true))) lost()
    })

  const keep = (receipt: Receipt) => {
    if (waiting.length < waitingMax) waiting.push(receipt)
  }

  return {
    /** Resolves when the receipt was acknowledged, given up or kept for later. */
    async send(receipt: Receipt, preferred: SmppSession): Promise<void> {
      const [first] = receivers
      const session = receivers.has(preferred) ? preferred : first
      if (session) await hand(session, receipt)
      else keep(receipt)
    },
    join(session: SmppSession) {
      receivers.add(session)
      session.setMaxListeners(0)
      session.once('close', () => receivers.delete(session))
      const kept = waiting
      waiting = []
      for (const receipt of kept) void hand(session, receipt)
    },
  }
}
