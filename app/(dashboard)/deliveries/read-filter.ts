import { type DateRange, presets, readRange } from '#lib/core/date-range.ts'
import { startOfDay } from '#lib/core/start-of-day.ts'
import type { DeliveryFilter } from '#lib/messaging/delivery-filter.ts'
import type { Place } from '#lib/messaging/list-deliveries.ts'

/** What can be chosen several times over. */
const choiceNames = ['status', 'channel', 'product', 'gateway', 'purpose', 'method', 'country'] as const
export type ChoiceName = (typeof choiceNames)[number]
type Params = Record<string, string | string[] | undefined>

/** The filter as its page shows it. */
export interface FilterValues extends Record<ChoiceName, string[]> {
  search: string
  /** Days of the merchant's zone, or '' for an open end. */
  from: string
  to: string
  range: DateRange['preset'] | undefined
  sort: 'newest' | 'oldest'
  live: boolean
}

const valuesMax = 20
const lengthMax = 300

/** The filter as the address has it, and as a query wants it; dates are whole days of the merchant's zone. */
export function readFilter(
  params: Params,
  timeZone: string,
): { values: FilterValues; filter: DeliveryFilter; place: Place } {
  const list = (name: string) => [...new Set([params[name] ?? []].flat())].filter(isText).slice(0, valuesMax)
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.slice(0, lengthMax) : ''
  }
  const choices = Object.fromEntries(choiceNames.map(name => [name, list(name)])) as Record<
    ChoiceName,
    string[]
  >
  const { range, from, until, days } = readTime(params, timeZone)
  const sort = text('sort') === 'oldest' ? 'oldest' : 'newest'
  const { product: productId, gateway: gatewayId, ...others } = choices
  return {
    values: { ...choices, search: text('search'), ...days, range, sort, live: text('live') === '1' },
    filter: { search: text('search'), productId, gatewayId, ...others, from, until },
    place: { sort, olderThan: text('older') || undefined, newerThan: text('newer') || undefined },
  }
}

/** Postgres knows no text with a zero in it. */
function isText(value: string): boolean {
  return value !== '' && !value.includes('\0')
}

function readTime(params: Params, timeZone: string) {
  if (typeof params.range === 'string' && Object.hasOwn(presets, params.range)) {
    const { preset, from } = readRange({ range: params.range }, { timeZone })
    return { range: preset, from, until: undefined, days: { from: '', to: '' } }
  }
  const day = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const from = startOfDay(day('from'), timeZone)
  const until = startOfDay(day('to'), timeZone, 1)
  return {
    range: undefined,
    from,
    until,
    days: { from: from ? day('from') : '', to: until ? day('to') : '' },
  }
}

/** A filter as the query of an address, with further parameters. */
export function writeQuery(values: FilterValues, further: Record<string, string> = {}): string {
  const { range, from, to, search, sort, live } = values
  const params = new URLSearchParams()
  const put = (name: string, value: string | undefined) => value && params.append(name, value)
  put('search', search)
  for (const name of choiceNames) for (const value of values[name]) put(name, value)
  put('range', range)
  put('from', from)
  put('to', to)
  if (sort === 'oldest') put('sort', sort)
  if (live) put('live', '1')
  for (const [name, value] of Object.entries(further)) put(name, value)
  return String(params)
}

/** The address of the list with a filter; `cursor` opens one of its pages. */
export function listHref(values: FilterValues, cursor?: Record<string, string>): string {
  const query = writeQuery(values, cursor)
  return query ? `/deliveries?${query}` : '/deliveries'
}

/** Whether anything is filtered away. */
export function isFiltered(values: FilterValues): boolean {
  const { search, range, from, to } = values
  return Boolean(search || range || from || to) || choiceNames.some(name => values[name].length > 0)
}
