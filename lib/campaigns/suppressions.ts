import { and, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { maskRecipient } from '#lib/core/phone.ts'
import { say } from '#lib/i18n/say.ts'
import { CsvProblem } from './csv/csv-problem.ts'
import { readCsv } from './csv/read-csv.ts'
import { readAddress } from './read-address.ts'
import { fileLimits, suppressionInput } from './schema.ts'
import type { FileProblem } from './upload-campaign.ts'

export type AddOutcome =
  | { kind: 'added' }
  /** It was left out already. */
  | { kind: 'known' }
  | { kind: 'invalid'; errors: FieldError[] }
export type ImportOutcome =
  | {
      kind: 'imported'
      added: number
      known: number
      /** The first of them. */
      invalid: { line: number; value: string }[]
      invalidCount: number
    }
  | { kind: 'unreadable'; problem: FileProblem }

const rowsPerInsert = 500
const invalidShown = 100
const valueShown = 100

/** Leaves an address out of a merchant's campaigns from now on. */
export async function addSuppression(actor: Actor, input: unknown): Promise<AddOutcome> {
  const parsed = suppressionInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const found = readAddress(parsed.data.address, await defaultCountry(actor.merchantId))
  if (!found) return { kind: 'invalid', errors: [{ field: 'address', message: say('suppressionAddress') }] }
  return db().transaction(async tx => {
    const added = await tx
      .insert(suppressions)
      .values({ merchantId: actor.merchantId, ...found, reason: 'added' })
      .onConflictDoNothing()
      .returning({ address: suppressions.address })
    if (added.length === 0) return { kind: 'known' }
    const after = { address: maskRecipient(found.address) }
    await recordChange(tx, actor, { action: 'suppression.add', subjectId: newId(), after })
    return { kind: 'added' }
  })
}

/** Lets a merchant's campaigns reach an address again; false when it was not left out. */
export async function removeSuppression(actor: Actor, recipientHash: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(recipientHash)) return false
  return db().transaction(async tx => {
    const [removed] = await tx
      .delete(suppressions)
      .where(
        and(eq(suppressions.merchantId, actor.merchantId), eq(suppressions.recipientHash, recipientHash)),
      )
      .returning()
    if (!removed) return false
    const before = { address: maskRecipient(removed.address), reason: removed.reason }
    await recordChange(tx, actor, { action: 'suppression.remove', subjectId: newId(), before })
    return true
  })
}

/** Leaves out the addresses in the first column of a CSV file; a header in its first line is known by being no address. */
export async function importSuppressions(
  actor: Actor,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ImportOutcome> {
  const country = await defaultCountry(actor.merchantId)
  const invalid: { line: number; value: string }[] = []
  let batch: { address: string; recipientHash: string }[] = []
  let [added, given, invalidCount, records] = [0, 0, 0, 0]
  const store = async () => {
    if (batch.length === 0) return
    const rows = batch.map(row => ({ merchantId: actor.merchantId, ...row, reason: 'added' as const }))
    const stored = await db()
      .insert(suppressions)
      .values(rows)
      .onConflictDoNothing()
      .returning({ one: sql`1` })
    added += stored.length
    batch = []
  }
  try {
    for await (const { line, cells } of readCsv(bytes, fileLimits)) {
      if (++records > fileLimits.lines + 1)
        throw new CsvProblem(say('csvLines', { max: fileLimits.lines }), line)
      const value = cells[0] ?? ''
      const found = readAddress(value, country)
      if (found) {
        given++
        batch.push(found)
        if (batch.length === rowsPerInsert) await store()
      } else if (records > 1) {
        invalidCount++
        if (invalid.length < invalidShown) invalid.push({ line, value: value.slice(0, valueShown) })
      }
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error
    const { line, message } = error
    return { kind: 'unreadable', problem: { message, ...(line === undefined ? {} : { line }) } }
  } finally {
    await store()
    if (added > 0) {
      await recordChange(db(), actor, { action: 'suppression.import', subjectId: newId(), after: { added } })
    }
  }
  return { kind: 'imported', added, known: given - added, invalid, invalidCount }
}

async function defaultCountry(merchantId: string): Promise<string> {
  const [merchant] = await db()
    .select({ country: merchants.defaultCountry })
    .from(merchants)
    .where(eq(merchants.id, merchantId))
  return merchant?.country ?? 'ID'
}
