/** A table as a form stores it, a row to a line: `left: right`. */
export type Rows = [left: string, right: string][]

/**
 * The rows of a table, without empty lines; undefined when a line has no colon or nothing at its left.
 * `first`: the right side may hold colons (headers); `last`: the left side may (a vendor's words).
 */
export function readRows(text: string, colon: 'first' | 'last'): Rows | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter(line => line.trim() !== '')
  const rows = lines.map((line): [string, string] | undefined => {
    const at = colon === 'first' ? line.indexOf(':') : line.lastIndexOf(':')
    const left = line.slice(0, Math.max(0, at)).trim()
    return left === '' ? undefined : [left, line.slice(at + 1).trim()]
  })
  return rows.every(row => row !== undefined) ? rows : undefined
}
