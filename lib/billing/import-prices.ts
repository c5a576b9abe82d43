import { db, type Tx } from '#db/client.ts'
import { products } from '#db/schema/vendors.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { type ImportPlan, type PlannedLine, planPriceImport, type ReadLine } from './plan-price-import.ts'
import { loadPriceBook, lockPriceBook, storePrices } from './price-book.ts'
import { readPrice } from './read-price.ts'
import { type FileProblem, readPriceFile } from './read-price-file.ts'

export type PriceImport =
  | { kind: 'invalid'; problems: FileProblem[] }
  | { kind: 'planned' | 'applied'; lines: PlannedLine[] }

type File = AsyncIterable<Uint8Array>

/** What a file of prices would change, or every line that is wrong; nothing is written. */
export async function previewPrices(file: File, timeZone: string): Promise<PriceImport> {
  const lines = await readLines(file, timeZone)
  if (lines.kind === 'invalid') return lines
  const { problems, lines: planned } = await plan(db(), lines.lines, new Date())
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'planned', lines: planned }
}

/** Writes a file of prices, unless any line of it is wrong. Importing it again changes nothing. */
export async function importPrices(actor: AnyActor, file: File, timeZone: string): Promise<PriceImport> {
  const lines = await readLines(file, timeZone)
  if (lines.kind === 'invalid') return lines
  return db().transaction(async tx => {
    const now = await lockPriceBook(tx)
    const { problems, lines: planned, changes } = await plan(tx, lines.lines, now)
    if (problems.length > 0) return { kind: 'invalid', problems }
    if (changes.length > 0) {
      await storePrices(tx, changes)
      const count = (kind: PlannedLine['kind']) => planned.filter(line => line.kind === kind).length
      await recordChange(tx, actor, {
        action: 'price.import',
        subjectId: newId(),
        after: { lines: planned.length, added: count('added'), changed: count('changed') },
      })
    }
    return { kind: 'applied', lines: planned }
  })
}

async function readLines(
  file: File,
  timeZone: string,
): Promise<{ kind: 'read'; lines: ReadLine[] } | { kind: 'invalid'; problems: FileProblem[] }> {
  const { rows, problems } = await readPriceFile(file)
  const lines = rows.map(({ line, input }) => ({ line, read: readPrice(input, timeZone) }))
  if (problems.length === 0) return { kind: 'read', lines }
  // The other lines' faults are told together with those of the file itself.
  const more = (await plan(db(), lines, new Date())).problems
  return { kind: 'invalid', problems: [...problems, ...more].sort((one, other) => one.line - other.line) }
}

async function plan(tx: Tx, lines: readonly ReadLine[], now: Date): Promise<ImportPlan> {
  const known = await tx.select({ id: products.id }).from(products)
  const ids = new Set(known.map(({ id }) => id))
  const wanted = lines.flatMap(({ read }) => (read.kind === 'read' ? [read.key.productId] : []))
  return planPriceImport(await loadPriceBook(tx, wanted), ids, lines, now)
}
