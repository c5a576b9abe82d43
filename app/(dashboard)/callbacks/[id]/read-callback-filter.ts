import type { CallbackFilter } from '#lib/callbacks/list-callbacks.ts'
import { presets, readRange } from '#lib/core/date-range.ts'

const names = ['state', 'event', 'range', 'delivery'] as const
export type FilterValues = Record<(typeof names)[number], string>

/** The filter as the address has it, and as a query wants it. */
export function readCallbackFilter(
  params: Record<string, string | string[] | undefined>,
  timeZone: string,
): { values: FilterValues; filter: CallbackFilter } {
  const text = (name: string) => {
    const value = params[name]
    // Postgres knows no text with a zero in it.
    return typeof value === 'string' ? value.trim().slice(0, 100).replaceAll('\0', '') : ''
  }
  const values = Object.fromEntries(names.map(name => [name, text(name)])) as FilterValues
  const range = Object.hasOwn(presets, values.range) ? values.range : ''
  return {
    values: { ...values, range },
    filter: {
      state: values.state,
      event: values.event,
      deliveryId: values.delivery,
      from: range ? readRange({ range }, { timeZone }).from : undefined,
      olderThan: text('older') || undefined,
      newerThan: text('newer') || undefined,
    },
  }
}
