import { sql } from '#db/client.ts'
import { bucketBounds } from '../buckets.ts'
import type { Range } from '../counted-rows.ts'

/** What one route of a gateway did in a closed hour, in one country and network. */
export interface RouteHour {
  /** In milliseconds: when it began. */
  hour: number
  productId: string
  country: string
  operator: string
  requested: number
  sent: number
  failed: number
  verified: number
  chargedMicros: number
  /** Of those sent, delivered later than `slowMs` or not at all; 0 where the vendor reports nothing. */
  late: number
  timed: number
}

/** The closed hours of a gateway; deliveries of hours that are still open are not among them. */
export async function readHours(
  merchantId: string,
  gatewayId: string,
  { from, until }: Range,
  slowMs: number,
): Promise<RouteHour[]> {
  const bucket = bucketBounds.filter(bound => bound * 1000 <= slowMs).length
  // Counts are digits in base 10^12: cut off those of the quick buckets, and their sum is the rest modulo 10^12 - 1.
  return sql()<RouteHour[]>`
    select (extract(epoch from hour) * 1000)::float8 as hour, product_id as "productId", country, operator,
      requested, sent, failed, verified, charged_micros::float8 as "chargedMicros",
      case when reports then sent else 0 end as timed,
      case when reports then greatest(0, sent - delivered) + slow else 0 end::integer as late
    from delivery_hours,
      lateral (select delivered + undelivered + rejected > 0 as reports,
        mod(div(deliver_latencies, 10::numeric ^ ${12 * bucket}), 999999999999)::integer as slow) l
    where merchant_id = ${merchantId} and gateway_id = ${gatewayId}
      and hour >= ${from.toISOString()} and hour < ${until.toISOString()}
    order by hour, country, operator, product_id`
}
