import type { ComparedFigure } from '#components/statistics/comparison-table.tsx'
import { percentile } from '#lib/statistics/buckets.ts'
import { costPerVerified, share, type Totals } from '#lib/statistics/counts.ts'
import type { FigureFormats } from '../../figure-formats.ts'

/** The figures of two providers and how the second differs, all written out. */
export function compareTotals(a: Totals, b: Totals, write: FigureFormats): ComparedFigure[] {
  const row = <Value>(
    name: ComparedFigure['name'],
    read: (totals: Totals) => Value | undefined,
    show: (value: Value | undefined) => string,
    differ: (a: Value, b: Value) => Pick<ComparedFigure, 'difference' | 'points'>,
  ): ComparedFigure => {
    const [left, right] = [read(a), read(b)]
    const known = left !== undefined && right !== undefined
    return { name, a: show(left), b: show(right), ...(known ? differ(left, right) : { difference: '–' }) }
  }
  const relative = (left: number, right: number) => ({
    difference: left === 0 ? '–' : write.relative(right / left - 1),
  })
  const count = (value: number | undefined) => write.count(value ?? 0)
  const ofSent = (name: 'delivered' | 'verified') =>
    row(
      name,
      totals => share(totals[name], totals.sent),
      write.percent,
      (left, right) => ({ difference: write.points(right - left), points: true }),
    )
  const time = (name: ComparedFigure['name'], read: (totals: Totals) => number | undefined) =>
    row(name, read, write.duration, relative)
  return [
    row('requested', totals => totals.requested, count, relative),
    row('sent', totals => totals.sent, count, relative),
    ofSent('delivered'),
    ofSent('verified'),
    time('deliverMedian', ({ deliver }) => percentile(deliver, 0.5)),
    time('deliverSlow', ({ deliver }) => percentile(deliver, 0.95)),
    time('verifyMedian', ({ verify }) => percentile(verify, 0.5)),
    row(
      'spend',
      totals => totals.chargedMicros,
      write.money,
      (left, right) => relative(Number(left), Number(right)),
    ),
    row('perVerified', costPerVerified, write.averageMoney, (left, right) =>
      relative(Number(left), Number(right)),
    ),
  ]
}
