import { byteaText } from '#db/call.ts'
import { batchSql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { messageRules } from '#lib/messaging/create-message.ts'
import { inTurn } from '#lib/messaging/message-turn.ts'
import { type PlannedRoute, planRoutes } from '#lib/routing/plan-routes.ts'
import type { Row } from './feed.ts'
import { type Claimed, leaseSeconds, type Tally } from './lease.ts'

/** A recipient with the delivery that it will be, and how that is to go. */
export interface PlannedRow extends Row {
  deliveryId: string
  routes: readonly [PlannedRoute, ...PlannedRoute[]]
}
interface Place {
  fromLine: number
  toLine: number
  /** Left out since they asked not to be sent to. */
  skips: number
}

/** Plans the routes of a recipient. Throws what `planRoutes` throws. */
export function planRow(gateway: ConfiguredGateway, row: Row): PlannedRow {
  const routes = planRoutes(gateway, { address: row.recipient, country: row.country ?? undefined })
  return { ...row, deliveryId: newId(), routes }
}

/**
 * Puts the next recipients of a campaign on disk as deliveries with their money, at most once each, if it is still ours
 * to do: see `accept_campaign_rows`.
 */
export async function acceptRows(
  campaign: Claimed,
  gateway: ConfiguredGateway,
  rows: readonly PlannedRow[],
  { fromLine, toLine, skips }: Place,
  tally: Tally,
): Promise<'accepted' | 'balance' | 'lost'> {
  const run = batchSql('accept_campaign_rows')
  const groups = JSON.stringify(groupByRules(campaign, gateway, rows))
  const [answer] = await inTurn(
    () => run<{ verdict: 'accepted' | 'balance' | 'lost' }[]>`
      select accept_campaign_rows(${campaign.id}, ${campaign.fence}, ${fromLine}, ${toLine}, ${skips},
        ${JSON.stringify(tally)}::text::jsonb, make_interval(secs => ${leaseSeconds}),
        ${groups}::text::jsonb) as verdict`,
  )
  return answer?.verdict ?? 'lost'
}

/** As `accept_messages` takes it: what is the same for many travels once. */
function groupByRules(campaign: Claimed, gateway: ConfiguredGateway, rows: readonly PlannedRow[]): object[] {
  const groups = new Map<PlannedRow['routes'], Map<number, object[]>>()
  // The same routes are of one country.
  const countries = new Map(rows.map(({ routes, country }) => [routes, country]))
  for (const row of rows) {
    const ofRoutes = groups.get(row.routes) ?? new Map<number, object[]>()
    groups.set(row.routes, ofRoutes)
    const deliveries = ofRoutes.get(row.segments) ?? []
    ofRoutes.set(row.segments, deliveries)
    deliveries.push({
      id: row.deliveryId,
      recipient: row.recipient,
      recipient_hash: byteaText(row.hash),
      campaign_turn: row.line,
    })
  }
  return [...groups].flatMap(([routes, bySegments]) =>
    [...bySegments].map(([segments, deliveries]) => ({
      ...messageRules({
        gateway,
        recipient: { country: countries.get(routes) ?? undefined },
        routes,
        segments,
      }),
      campaign_id: campaign.id,
      prepaid: true,
      deliveries,
    })),
  )
}
