import type { DeliveryFilter } from '#lib/messaging/list-deliveries.ts'

const filterNames = ['search', 'status', 'channel', 'product', 'gateway', 'from', 'to'] as const
type Values = Record<(typeof filterNames)[number], string>

/** The filter as the address has it, and as a query wants it; dates are whole days of the merchant's zone. */
export function readFilter(
  params: Record<string, string | string[] | undefined>,
  timeZone: string,
): { values: Values; filter: DeliveryFilter } {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.slice(0, 300) : ''
  }
  const values = Object.fromEntries(filterNames.map(name => [name, text(name)])) as Values
  return {
    values,
    filter: {
      search: values.search,
      status: values.status,
      channel: values.channel,
      productId: values.product,
      gatewayId: values.gateway,
      from: startOfDay(values.from, timeZone, 0),
      until: startOfDay(values.to, timeZone, 1),
      olderThan: text('older') || undefined,
      newerThan: text('newer') || undefined,
    },
  }
}

/** The moment at which a day (`2026-03-29`), or the one `later` days after it, begins in a zone. */
function startOfDay(day: string, timeZone: string, later: number): Date | undefined {
  if (!/^20\d\d-\d\d-\d\d$/.test(day)) return undefined
  const guess = Date.parse(`${day}T00:00:00Z`) + later * 86_400_000
  if (Number.isNaN(guess)) return undefined
  // Twice: the offset at the first guess may be that of the other side of a clock change.
  const near = guess - offsetMs(guess, timeZone)
  return new Date(guess - offsetMs(near, timeZone))
}

function offsetMs(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(moment).find(part => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d+)(?::(\d+))?/.exec(name) ?? []
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
}
