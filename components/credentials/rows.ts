export type Row = [left: string, right: string]

/** The rows of a table that is stored as lines; `last`: the left side may hold colons. */
export function toRows(text: string, colon: 'first' | 'last'): Row[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line): Row => {
      const at = colon === 'first' ? line.indexOf(':') : line.lastIndexOf(':')
      return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    })
}

/** The lines of rows; empty ones are left out. */
export function toLines(rows: readonly Row[]): string {
  return rows
    .filter(row => row.some(Boolean))
    .map(([left, right]) => `${left}: ${right}`)
    .join('\n')
}

/** The lines of a table of secrets without the secrets. */
export function withoutValues(text: string): string {
  return toLines(toRows(text, 'first').map(([name]): Row => [name, '']))
}
