import { newId } from '#lib/core/id.ts'
import { say } from '#lib/i18n/say.ts'
import { comparePeriods, keyText, type PriceBook, type PriceChanges } from './price-book.ts'
import { type PricePeriod, placePrice } from './price-timeline.ts'
import type { PriceKey, ReadPrice } from './read-price.ts'
import { type FileProblem, priceColumns } from './read-price-file.ts'

export interface ReadLine {
  line: number
  read: ReadPrice
}
/** What a line of the file would do. */
export interface PlannedLine extends PriceKey {
  line: number
  kind: 'added' | 'changed' | 'unchanged'
  amountMicros: bigint
  validFrom: Date
  validTo: Date | null
}
export interface ImportPlan {
  problems: FileProblem[]
  lines: PlannedLine[]
  changes: (PriceChanges & { key: PriceKey })[]
}

type Wanted = Extract<ReadPrice, { kind: 'read' }> & { line: number }

/** What a file of prices would change, and every line that cannot be; the lines' order does not matter. */
export function planPriceImport(
  book: PriceBook,
  productIds: ReadonlySet<string>,
  lines: readonly ReadLine[],
  now: Date,
): ImportPlan {
  const plan: ImportPlan = { problems: [], lines: [], changes: [] }
  const byKey = new Map<string, Wanted[]>()
  for (const { line, read } of lines) {
    if (read.kind === 'invalid') {
      plan.problems.push(
        ...read.errors.map(({ field, message }) => ({ line, column: columnOf(field), message })),
      )
    } else if (!productIds.has(read.key.productId)) {
      plan.problems.push({ line, column: 'product', message: say('productUnknown') })
    } else {
      const key = keyText(read.key)
      byKey.set(key, [...(byKey.get(key) ?? []), { ...read, line }])
    }
  }
  for (const [key, wanted] of byKey) planKey(plan, book.get(key) ?? [], wanted, now)
  plan.problems.sort((one, other) => one.line - other.line)
  plan.lines.sort((one, other) => one.line - other.line)
  return plan
}

function planKey(plan: ImportPlan, present: readonly PricePeriod[], wanted: Wanted[], now: Date): void {
  const start = ({ wanted: { validFrom = now } }: Wanted) => validFrom.getTime()
  let periods = present
  for (const line of [...wanted].sort((one, other) => start(one) - start(other))) {
    const placed = placePrice(periods, line.wanted, now, newId())
    if (placed.kind === 'refused') plan.problems.push({ line: line.line, message: say(placed.reason) })
    if (placed.kind === 'placed') periods = placed.periods
  }
  for (const { line, key, wanted: price } of wanted) {
    // A line that another one of the file has undone: the two cannot both hold.
    const held = placePrice(periods, price, now, '').kind === 'unchanged'
    const problem = plan.problems.some(other => other.line === line)
    if (!held && !problem) plan.problems.push({ line, message: say('priceContradicted') })
    const period = periods.find(({ validFrom, amountMicros }) => {
      const wantedStart = price.validFrom ?? now
      const begun = price.validFrom === undefined && validFrom <= now
      return amountMicros === price.amountMicros && (begun || validFrom.getTime() === wantedStart.getTime())
    })
    if (!held || !period) continue
    const before = present.find(({ id }) => id === period.id)
    const same = before && comparePeriods([before], [period]).changed.length === 0
    const { amountMicros, validFrom, validTo } = period
    const kind = before ? (same ? 'unchanged' : 'changed') : 'added'
    plan.lines.push({ line, kind, ...key, amountMicros, validFrom, validTo })
  }
  const [{ key } = { key: undefined }] = wanted
  const changes = comparePeriods(present, periods)
  if (key && changes.added.length + changes.changed.length > 0) plan.changes.push({ key, ...changes })
}

function columnOf(field: string): string {
  return Object.entries(priceColumns).find(([, name]) => name === field)?.[0] ?? field
}
