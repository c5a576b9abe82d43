import type { Measured } from './phase.ts'

export interface Series {
  name: string
  rounds: Measured[]
  /** RSS of the process before the first and after each round. */
  rssMb: number[]
}

/** Medians over the rounds, and how often the first series' rate fits into each other one's. */
export function printTable(title: string, [ours, ...others]: [Series, ...Series[]]): void {
  console.log(`\n${title}`)
  const rows = [ours, ...others].map(series => [
    series.name,
    whole(medianOf(series, round => round.perSecond)),
    whole(medianOf(series, round => round.p50Ms)),
    whole(medianOf(series, round => round.p99Ms)),
    whole(medianOf(series, round => round.cpuUs)),
    whole(series.rssMb.at(-1) ?? 0),
    series === ours ? '' : `${ratio(ours, series).toFixed(2)} ×`,
  ])
  const head = ['', 'answers/s', 'p50 ms', 'p99 ms', 'CPU µs', 'RSS MB', 'ours against it']
  printRows([head, ...rows])
}

export function printMemory(all: readonly Series[]): void {
  console.log('\nRSS in MB after warming up and after each round')
  printRows(all.map(({ name, rssMb }) => [name, ...rssMb.map(whole)]))
}

/** Rounds are compared with each other, so what slows a whole round down cancels out. */
function ratio(ours: Series, other: Series): number {
  return median(ours.rounds.map((round, index) => round.perSecond / (other.rounds[index]?.perSecond ?? 0)))
}

function medianOf(series: Series, read: (round: Measured) => number): number {
  return median(series.rounds.map(read))
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

export function printRows(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(`  ${cells.join('   ')}`)
  }
}
