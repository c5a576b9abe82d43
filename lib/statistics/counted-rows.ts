import type postgres from 'postgres'
import { sql } from '#db/client.ts'
import { isId } from '#lib/core/id.ts'
import { countingRules } from './counting.ts'

/** `until` does not belong to it. */
export interface Range {
  from: Date
  until: Date
}

/** What is not given matches all; what is no possible value matches nothing. */
export interface StatisticsFilter {
  service?: 'otp' | 'message' | undefined
  gatewayId?: string | undefined
  channel?: string | undefined
  productId?: string | undefined
  country?: string | undefined
}

const { bounds, prefixes, operators } = countingRules

/**
 * A query of a merchant's deliveries of a range, counted and always up to date: all `figures`, whole days as one; or the
 * `course`, by hour, with less of them.
 */
export function countedRows(
  of: 'figures' | 'course',
  merchantId: string,
  { from, until }: Range,
  filter: StatisticsFilter,
) {
  const { service, gatewayId, channel, productId, country } = filter
  const query = sql()
  const and = (wanted: unknown, condition: postgres.PendingQuery<postgres.Row[]>) =>
    wanted ? query` and ${condition}` : query``
  return query`
    select * from ${of === 'figures' ? query`read_statistics` : query`read_course`}(${merchantId}, ${from.toISOString()}, ${until.toISOString()}, ${bounds}, ${prefixes}, ${operators})
    where ${!gatewayId || isId(gatewayId)}
      ${and(gatewayId && isId(gatewayId), query`gateway_id = ${gatewayId ?? null}`)}
      ${and(service, query`(gateway_id in (select id from gateways where merchant_id = ${merchantId} and service = 'message')) = ${service === 'message'}`)}
      ${and(channel, query`channel = ${channel ?? null}`)}
      ${and(productId, query`product_id = ${productId ?? null}`)}
      ${and(country, query`country = ${country ?? null}`)}`
}
