import { createHmac } from 'node:crypto'
import type { ReportEvent } from '../fates.ts'
import type { Report } from '../reports.ts'

const words: Record<ReportEvent, { status: string; reason?: string }> = {
  sent: { status: 'sent' },
  held: { status: 'sent' },
  delivered: { status: 'delivered' },
  undelivered: { status: 'undelivered', reason: 'Absent subscriber' },
  rejected: { status: 'rejected', reason: 'Kept back by the operator' },
  busy: { status: 'undelivered', reason: 'Busy' },
  'no-answer': { status: 'undelivered', reason: 'Not reachable' },
}

/** One report, in the list in which such vendors send them. */
export const plainEvent = (event: ReportEvent, id: string, reference: string | null): string =>
  JSON.stringify({
    events: [{ id, ...(reference && { reference }), ...words[event], at: new Date().toISOString() }],
  })

/** A report with the signature over its exact bytes. */
export const signed = (url: string, body: string, key: string): Report => ({
  url,
  body,
  headers: {
    'content-type': 'application/json',
    'x-signature': createHmac('sha256', key).update(body).digest('hex'),
  },
})
