import { stringify } from 'csv-stringify/sync'

/** What a spreadsheet needs to read UTF-8. */
export const byteOrderMark = '\uFEFF'

/** Lines of CSV; no cell is a formula to a spreadsheet. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(rows as (string | number | null)[][], {
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
