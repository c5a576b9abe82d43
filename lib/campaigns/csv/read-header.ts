import { say } from '#lib/i18n/say.ts'
import { CsvProblem } from './csv-problem.ts'
import type { CsvRecord } from './read-csv.ts'

/** The names of a file's columns. Throws `CsvProblem` when one has none or two have the same. */
export function readHeader({ cells, line }: CsvRecord): string[] {
  const names = cells.map(name => name.trim())
  // Spreadsheets write delimiters for columns that were emptied.
  while (names.at(-1) === '') names.pop()
  const unique = new Set(names.map(name => name.toLowerCase()))
  if (names.length === 0 || names.includes('') || unique.size !== names.length) {
    throw new CsvProblem(say('csvHeader'), line)
  }
  return names
}

/** A record's cells, one for each column; missing ones are empty. Throws `CsvProblem` when there are more. */
export function fitCells({ cells, line }: CsvRecord, columns: number): string[] {
  if (cells.length === columns) return cells
  if (cells.slice(columns).some(cell => cell.trim() !== '')) {
    throw new CsvProblem(say('csvCells', { cells: cells.length, columns }), line)
  }
  return Array.from({ length: columns }, (_, index) => cells[index] ?? '')
}
