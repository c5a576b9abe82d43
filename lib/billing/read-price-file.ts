import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { say } from '#lib/i18n/say.ts'

export interface FileProblem {
  /** The line of the file; 1 is the header. */
  line: number
  /** A name of `priceColumns`, when one is at fault. */
  column?: string
  message: string
}
export interface PriceFileRow {
  line: number
  /** As `readPrice` takes it. */
  input: Record<string, string>
}

/** The columns of a price file in the order of an export, and what they are called in the form. */
export const priceColumns = {
  product: 'productId',
  country: 'country',
  currency: 'currency',
  amount: 'amount',
  valid_from: 'validFrom',
  valid_to: 'validTo',
} as const

const rowsMax = 20_000
const rowBytesMax = 2_000
const optional = 'valid_to'

/** Reads a CSV file of prices line by line; lines that are no lines of such a file are told with their number. */
export async function readPriceFile(
  file: AsyncIterable<Uint8Array>,
): Promise<{ rows: PriceFileRow[]; problems: FileProblem[] }> {
  const rows: PriceFileRow[] = []
  const problems: FileProblem[] = []
  const parser = Readable.from(file, { objectMode: false }).pipe(
    parse({
      bom: true,
      trim: true,
      skip_empty_lines: true,
      // Spreadsheets of countries with a decimal comma write semicolons.
      delimiter: [',', ';'],
      info: true,
      max_record_size: rowBytesMax,
      skip_records_with_error: true,
      columns: (header: string[]) => readHeader(header),
      on_skip: error => {
        problems.push({ line: Number(error?.lines ?? 0), message: say('fileLine') })
      },
    }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>
      info: { lines: number }
    }>) {
      if (rows.length === rowsMax) {
        problems.push({ line: info.lines, message: say('fileTooLong', { max: rowsMax }) })
        break
      }
      rows.push({ line: info.lines, input: { validTo: '', ...record } })
    }
  } catch (error) {
    if (!(error instanceof CsvError || error instanceof HeaderError)) throw error
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1
    problems.push({ line, message: say(error instanceof HeaderError ? 'fileHeader' : 'fileLine') })
  }
  if (rows.length === 0 && problems.length === 0) problems.push({ line: 1, message: say('fileEmpty') })
  return { rows, problems }
}

class HeaderError extends Error {}

function readHeader(header: string[]): string[] {
  const names = header.map(name => name.toLowerCase())
  const needed = Object.keys(priceColumns).filter(name => name !== optional)
  const known = names.every(name => Object.hasOwn(priceColumns, name))
  const complete = needed.every(name => names.includes(name)) && new Set(names).size === names.length
  if (!known || !complete) throw new HeaderError('not the header of a price list')
  return names.map(name => priceColumns[name as keyof typeof priceColumns])
}
