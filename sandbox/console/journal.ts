import { isVendorName, vendorNames } from '../accounts.ts'
import { type Incoming, json } from '../http/reply.ts'
import type { World } from '../world.ts'

const failure = (error: string) => json(400, { error })

/** What vendors received: `GET /_journal`, `GET /_journal/count`, `DELETE /_journal`. */
export function answerJournal({ journal, reports }: World, { method, path, query }: Incoming) {
  if (method === 'DELETE') {
    journal.clear()
    return json(200, { total: 0 })
  }
  if (method !== 'GET') return json(405, { error: 'use GET or DELETE' })
  const parameters = new URLSearchParams(query)
  const vendor = parameters.get('vendor') ?? undefined
  const recipient = parameters.get('recipient') ?? undefined
  const since = parameters.get('since')
  if (vendor !== undefined && !isVendorName(vendor))
    return failure(`vendor must be one of ${vendorNames.join(', ')}`)
  const sinceMs = since === null ? undefined : /^\d+$/.test(since) ? Number(since) : Date.parse(since)
  if (Number.isNaN(sinceMs)) return failure('since must be an ISO time or milliseconds')
  const question = { vendor, recipient, since: sinceMs }
  if (path === '/count') return json(200, { ...journal.count(question), reports: reports.counts() })
  return json(200, { entries: journal.list(question) })
}
