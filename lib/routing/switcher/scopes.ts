import type { RouteShare } from '../list-shares.ts'
import type { EvidenceOf } from './read-evidence.ts'

/** What is decided for together: a network, or a country without the networks that have shares of their own. */
export interface Scope {
  country: string
  /** Empty: the country. */
  operator: string
  /** Its shares, where they are not at rest. */
  row: RouteShare | undefined
  /** Those of the country, which a network without its own follows. */
  base: RouteShare | undefined
  members: EvidenceOf[]
}

/** The scopes that there is evidence or a row for; networks before their country. */
export function scopesOf(evidence: readonly EvidenceOf[], stored: readonly RouteShare[]): Scope[] {
  const countries = new Set([...evidence, ...stored].map(({ country }) => country))
  return [...countries].flatMap(country => {
    const rows = stored.filter(row => row.country === country)
    const all = evidence.filter(row => row.country === country)
    const networks = new Set([...all, ...rows].map(({ operator }) => operator).filter(Boolean))
    const rowOf = (operator: string) => rows.find(row => row.operator === operator)
    const base = rowOf('')
    return [
      ...[...networks].map(operator => ({
        country,
        operator,
        row: rowOf(operator),
        base,
        members: all.filter(one => one.operator === operator),
      })),
      {
        country,
        operator: '',
        row: base,
        base: undefined,
        members: all.filter(one => one.operator === '' || !rowOf(one.operator)),
      },
    ]
  })
}
