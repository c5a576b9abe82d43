import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { type ChangeFilter, readChanges } from './list-changes.ts'

const columns = ['time', 'person', 'email', 'ip', 'action', 'subject', 'before', 'after']

/**
 * The changes of a filter as CSV in UTF-8, read as fast as they are taken; a reader that goes away ends the reading.
 * Text that a spreadsheet would run as a formula is made harmless.
 */
export function exportChanges(merchantId: string, filter: ChangeFilter): Readable {
  const csv = stringify({ header: true, columns, bom: true, escape_formulas: true })
  pipeline(Readable.from(rows(merchantId, filter)), csv, () => {})
  return csv
}

async function* rows(merchantId: string, filter: ChangeFilter) {
  for await (const change of readChanges(merchantId, filter)) {
    yield {
      time: change.createdAt.toISOString(),
      person: change.userName,
      email: change.userEmail,
      ip: change.ip,
      action: change.action,
      subject: change.subjectId,
      before: change.before ? JSON.stringify(change.before) : '',
      after: change.after ? JSON.stringify(change.after) : '',
    }
  }
}
