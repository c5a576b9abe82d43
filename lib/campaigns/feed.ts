import { sql } from '#db/client.ts'
import { readAfter } from './chunks.ts'

/** A recipient whose turn has come. */
export interface Row {
  line: number
  cells: string[]
  recipient: string
  /** In hexadecimal. */
  hash: string
  country: string | null
  segments: number
  /** Asked not to be sent to since the file was prepared. */
  suppressed: boolean
}
type Stored = Omit<Row, 'cells'>

/** The recipients of a campaign after a line, in order, read ahead by one chunk. */
export function createFeed(campaign: { id: string; merchantId: string }, afterLine: number) {
  let rows: Row[] = []
  let line = afterLine
  let ended = false
  let loading: Promise<void> | undefined

  async function load(): Promise<void> {
    const records = await readAfter(campaign.id, line)
    const last = records.at(-1)
    if (!last) {
      ended = true
      return
    }
    const stored = await sql()<Stored[]>`
      select r.line, r.recipient, encode(r.recipient_hash, 'hex') as hash, r.country, r.segments, exists (
        select from suppressions s
        where s.merchant_id = ${campaign.merchantId} and s.recipient_hash = r.recipient_hash) as suppressed
      from campaign_recipients r
      where r.campaign_id = ${campaign.id} and r.line > ${line} and r.line <= ${last.line} order by r.line`
    const cells = new Map(records.map(record => [record.line, record.cells]))
    rows.push(...stored.map(row => ({ ...row, cells: cells.get(row.line) ?? [] })))
    line = last.line
  }

  const loadOnce = () => {
    loading ??= load().finally(() => {
      loading = undefined
    })
    return loading
  }

  return {
    /** The next recipients, at least one and at most `count`; none at the end. */
    async take(count: number): Promise<Row[]> {
      while (rows.length === 0 && !ended) await loadOnce()
      const taken = rows.slice(0, count)
      rows = rows.slice(count)
      // A failure is met again by who waits for more.
      if (rows.length < count && !ended) loadOnce().catch(() => {})
      return taken
    },
  }
}
