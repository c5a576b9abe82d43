import { byteOrderMark, writeCsv } from './csv/write-csv.ts'
import { listRejects } from './list-rejects.ts'

const batchRows = 1_000

/** The lines of a file that are not sent to, as CSV in pieces: the line, why, and the recipient's cell. */
export async function* exportRejects(merchantId: string, id: string): AsyncGenerator<string, void, void> {
  yield byteOrderMark + writeCsv([['line', 'reason', 'recipient']])
  let afterLine: number | undefined
  do {
    const { items, next } = await listRejects(merchantId, id, { afterLine }, batchRows)
    if (items.length > 0) yield writeCsv(items.map(({ line, reason, value }) => [line, reason, value]))
    afterLine = next
  } while (afterLine !== undefined)
}
