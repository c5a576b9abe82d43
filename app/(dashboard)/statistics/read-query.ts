import { type DateRange, readRange } from '#lib/core/date-range.ts'
import type { StatisticsFilter } from '#lib/statistics/counted-rows.ts'

/** What the tables tell apart. */
export const dimensions = ['channel', 'provider', 'operator', 'gateway'] as const
export type Dimension = (typeof dimensions)[number]

type Params = Record<string, string | string[] | undefined>

export interface StatisticsQuery {
  range: DateRange
  filter: StatisticsFilter & { service: 'otp' | 'message' }
  by: Dimension
  /** The part of the address that other pages of the same figures share. */
  search: string
}

const filterNames = ['service', 'gateway', 'channel', 'country'] as const

/** The time, filter and table that an address asks for. */
export function readQuery(params: Params, timeZone: string): StatisticsQuery {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined
  }
  const by = text('by')
  const shared = ['range', 'from', 'to', ...filterNames].flatMap(name => {
    const value = text(name)
    return value === undefined ? [] : [[name, value]]
  })
  return {
    range: readRange(params, { timeZone, fallback: '7d' }),
    filter: {
      service: text('service') === 'message' ? 'message' : 'otp',
      gatewayId: text('gateway'),
      channel: text('channel'),
      country: text('country'),
    },
    by: dimensions.find(dimension => dimension === by) ?? 'channel',
    search: new URLSearchParams(shared).toString(),
  }
}
