import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { say } from '#lib/i18n/say.ts'
import { checkBytes } from './check-bytes.ts'
import { CsvProblem } from './csv-problem.ts'
import { detectDelimiter } from './detect-delimiter.ts'

export interface CsvLimits {
  bytes: number
  columns: number
  cellCharacters: number
}
export interface CsvRecord {
  /** The line of the file on which it ends. */
  line: number
  cells: string[]
}

const startBytes = 64 * 1024

/**
 * The records of a CSV file as they come, empty lines left out: UTF-8 with or without BOM; commas, semicolons or tabs;
 * quoted cells; any end of line. Throws `CsvProblem` at what is none.
 */
export async function* readCsv(
  file: AsyncIterable<Uint8Array>,
  limits: CsvLimits,
): AsyncGenerator<CsvRecord, void, void> {
  const bytes = checkBytes(file, limits.bytes)
  const start: Buffer[] = []
  for (let length = 0; length < startBytes; ) {
    const { value, done } = await bytes.next()
    if (done) break
    start.push(value)
    length += value.length
    if (value.includes('\n')) break
  }
  const parser = parse({
    bom: true,
    delimiter: detectDelimiter(Buffer.concat(start).toString('utf8')),
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    relax_column_count: true,
    // What begins a quotation that never ends is no reason to keep all of the file.
    max_record_size: limits.columns * (limits.cellCharacters + 3),
    // Its line travels as a last cell: a record with all that is known of it costs several times as much.
    on_record: (cells: string[], { lines }) => {
      cells.push(String(lines))
      return cells
    },
  })
  const source = Readable.from(join(start, bytes), { objectMode: false })
  // A broken upload ends the records too, with its own error.
  source.on('error', error => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const record = { line: Number(cells.pop()), cells }
      if (record.cells.length > limits.columns) {
        throw new CsvProblem(say('csvColumns', { max: limits.columns }), record.line)
      }
      if (record.cells.some(cell => cell.length > limits.cellCharacters)) {
        throw new CsvProblem(say('csvCell', { max: limits.cellCharacters }), record.line)
      }
      yield record
    }
  } catch (error) {
    throw error instanceof CsvError ? toProblem(error, limits) : error
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function* join(start: readonly Buffer[], rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* start
  yield* rest
}

function toProblem(error: CsvError, limits: CsvLimits): CsvProblem {
  const line = typeof error.lines === 'number' ? error.lines : undefined
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new CsvProblem(say('csvCell', { max: limits.cellCharacters }), line)
  return new CsvProblem(say('csvQuote'), line)
}
