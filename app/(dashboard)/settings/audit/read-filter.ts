import type { ChangeFilter } from '#lib/audit/list-changes.ts'
import { startOfDay } from '#lib/core/start-of-day.ts'

const names = ['person', 'kind', 'from', 'to'] as const
export type FilterValues = Record<(typeof names)[number], string>

/** The filter as the address has it, and as a query wants it; dates are whole days of the merchant's zone. */
export function readFilter(
  params: Record<string, string | string[] | undefined>,
  timeZone: string,
): { values: FilterValues; filter: ChangeFilter } {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.slice(0, 100) : ''
  }
  const values = Object.fromEntries(names.map(name => [name, text(name)])) as FilterValues
  return {
    values,
    filter: {
      userId: values.person,
      kind: values.kind,
      from: startOfDay(values.from, timeZone),
      until: startOfDay(values.to, timeZone, 1),
      olderThan: text('older') || undefined,
      newerThan: text('newer') || undefined,
    },
  }
}
