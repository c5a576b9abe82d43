import { startOfDay } from '#lib/core/start-of-day.ts'
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
