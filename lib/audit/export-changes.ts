import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { db } from '#db/client.ts'
import { type ChangeFilter, readChanges } from './list-changes.ts'
import { type Actor, recordChange } from './record-change.ts'

const columns = ['time', 'person', 'email', 'ip', 'action', 'subject', 'before', 'after']

/**
 * The changes of a filter as CSV in UTF-8, read as fast as they are taken; a reader that goes away ends the reading.
 * Text that a spreadsheet would run as a formula is made harmless. That it was exported is a change itself.
 */
export async function exportChanges(
  actor: Actor,
  filter: ChangeFilter,
  told: Record<string, string> = {},
): Promise<Readable> {
  const after = Object.fromEntries(Object.entries(told).filter(([, value]) => value))
  await recordChange(db(), actor, { action: 'audit.export', subjectId: actor.merchantId, after })
  const csv = stringify({ header: true, columns, bom: true, escape_formulas: true })
  pipeline(Readable.from(rows(actor.merchantId, filter)), csv, () => {})
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
