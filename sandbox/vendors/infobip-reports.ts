import type { ReportEvent } from '../fates.ts'
import type { World } from '../world.ts'
import type { Verdict } from './vendor.ts'

export type InfobipMessage = {
  bulkId: string
  messageId: string
  to: string
  sentAt: Date
  smsCount: number
  callbackData: string | null
  intermediate: boolean
  url: () => string | undefined
}

const status = (groupId: number, groupName: string, id: number, name: string, description: string) => ({
  groupId,
  groupName,
  id,
  name,
  description,
})

const problem = (groupId: number, groupName: string, id: number, name: string, description: string) => ({
  ...status(groupId, groupName, id, name, description),
  permanent: id !== 0,
})

/** The status of each message in the answer to a submit. */
export const submitStatus: Record<Verdict, object> = {
  accepted: status(1, 'PENDING', 26, 'PENDING_ACCEPTED', 'Message sent to next instance'),
  'unknown-recipient': status(5, 'REJECTED', 14, 'REJECTED_DESTINATION', 'Destination is not valid'),
  'no-balance': status(5, 'REJECTED', 12, 'REJECTED_NOT_ENOUGH_CREDITS', 'Not enough credits'),
}

const noError = problem(0, 'OK', 0, 'NO_ERROR', 'No Error')
const enroute = status(1, 'PENDING', 7, 'PENDING_ENROUTE', 'Message sent to next instance')
const undeliverable = status(
  2,
  'UNDELIVERABLE',
  4,
  'UNDELIVERABLE_REJECTED_OPERATOR',
  'Message not delivered',
)

const words: Record<ReportEvent, { status: object; error: object }> = {
  sent: { status: enroute, error: noError },
  held: { status: enroute, error: noError },
  delivered: {
    status: status(3, 'DELIVERED', 5, 'DELIVERED_TO_HANDSET', 'Message delivered to handset'),
    error: noError,
  },
  undelivered: {
    status: undeliverable,
    error: problem(1, 'HANDSET_ERRORS', 27, 'EC_ABSENT_SUBSCRIBER', 'Absent Subscriber'),
  },
  rejected: {
    status: status(5, 'REJECTED', 6, 'REJECTED_NETWORK', 'Network is forbidden'),
    error: problem(3, 'OPERATOR_ERRORS', 6, 'EC_REJECTED', 'Rejected by operator'),
  },
  busy: {
    status: undeliverable,
    error: problem(1, 'HANDSET_ERRORS', 31, 'EC_SUBSCRIBER_BUSY_FOR_MT_SMS', 'Subscriber busy'),
  },
  'no-answer': {
    status: undeliverable,
    error: problem(1, 'HANDSET_ERRORS', 5, 'EC_UNIDENTIFIED_SUBSCRIBER', 'Not reachable'),
  },
}

const stamp = (date: Date) => date.toISOString().replace('Z', '+0000')
const batchMs = 50
const batchMax = 100

type Batch = { results: object[]; sent: Promise<void>; flush: () => void }

/** Gathers the reports for one URL for up to 50 ms and posts them as one array (protocols 4.3). */
export function createInfobipReports(world: World) {
  const batches = new Map<string, Batch>()

  const open = (url: string): Batch => {
    let done = () => {}
    const batch: Batch = {
      results: [],
      sent: new Promise(resolve => {
        done = resolve
      }),
      flush() {
        if (batches.get(url) !== batch) return
        batches.delete(url)
        const body = JSON.stringify({ results: batch.results })
        void world.reports.send({ url, body, headers: { 'content-type': 'application/json' } }).then(done)
      },
    }
    batches.set(url, batch)
    setTimeout(batch.flush, Math.min(batchMs, world.scenario.paced(batchMs))).unref()
    return batch
  }

  return {
    add(message: InfobipMessage, event: ReportEvent): Promise<void> {
      const url = message.url()
      const onTheWay = event === 'sent' || event === 'held'
      if (!url || (onTheWay && !message.intermediate)) return Promise.resolve()
      const { bulkId, messageId, to, smsCount, callbackData } = message
      const batch = batches.get(url) ?? open(url)
      batch.results.push({
        bulkId,
        messageId,
        to,
        sentAt: stamp(message.sentAt),
        doneAt: stamp(new Date()),
        smsCount,
        ...(callbackData !== null && { callbackData }),
        price: { pricePerMessage: 0.01, currency: 'EUR' },
        ...words[event],
      })
      if (batch.results.length >= batchMax) batch.flush()
      return batch.sent
    },
  }
}
