import { readRows } from '#lib/vendors/generic/rows.ts'
import type { Vendor } from '#lib/vendors/vendor.ts'

/** The names of the fields that are tables of secrets. */
export function secretTables(vendor: Vendor): string[] {
  return vendor.configFields.filter(({ kind, secret }) => kind === 'table' && secret).map(({ name }) => name)
}

/** A table of secrets as anybody may see it: its names, a row each, without a value. */
export function namesOnly(table: unknown): string {
  return rowsOf(table)
    .map(([name]) => `${name}: `)
    .join('\n')
}

/** What was typed, with the stored secret in every row whose value is empty; `kept`: the names of those. */
export function keepSecrets(typed: string, stored: unknown): { table: string; kept: string[] } {
  const secrets = new Map(rowsOf(stored))
  const rows = readRows(typed, 'first')
  if (!rows) return { table: typed, kept: [] }
  const kept = rows.flatMap(([name, value]) => (value === '' && secrets.has(name) ? [name] : []))
  const whole = rows.map(([name, value]) => `${name}: ${value || (secrets.get(name) ?? '')}`)
  return { table: whole.join('\n'), kept }
}

function rowsOf(table: unknown): [string, string][] {
  return typeof table === 'string' ? (readRows(table, 'first') ?? []) : []
}
