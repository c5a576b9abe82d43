import { sql } from '#db/client.ts'
import { listShares } from '../list-shares.ts'
import { type Points, pointsOf, sharePoints } from '../share-points.ts'
import { listAutomatic } from './list-automatic.ts'
import { standardPolicy } from './policy.ts'
import { verifiesLately } from './read-evidence.ts'

/** How a gateway's traffic to a country (and network) is shared now. */
export interface SharedNow {
  country: string
  operator: string
  shares: Points
  /** `away`: points were moved within the last quarter of an hour. `back`: they return to where they rest. */
  state: 'away' | 'back' | 'resting'
}

export interface Switching {
  /** `no_verifications`: much is sent and nothing verified, so conversion says nothing. */
  state: 'watching' | 'no_verifications' | 'one_route'
  /** Where every country without shares of its own is. */
  resting: Points
  now: SharedNow[]
}

/** So many messages without one verified are no accident. */
const sentMin = 50

/** How an automatic gateway of a merchant is shared now, and what the switcher does with it. */
export async function getSwitching(
  {
    id,
    merchantId,
    routes,
  }: { id: string; merchantId: string; routes: { productId: string; weight: number }[] },
  now = new Date(),
): Promise<Switching> {
  const [[automatic], rows, verifies] = await Promise.all([
    listAutomatic(id),
    listShares(id),
    verifiesLately(merchantId, id, now),
  ])
  const resting = sharePoints(automatic?.routes ?? routes)
  const shared = rows.flatMap(({ country, operator, shares, movedAt }): SharedNow[] => {
    const known = pointsOf(shares, Object.keys(resting))
    if (!known) return []
    const rests = Object.entries(known).every(([id, points]) => resting[id] === points)
    const quiet = !movedAt || now.getTime() - movedAt.getTime() >= standardPolicy.quietMs
    return [{ country, operator, shares: known, state: rests ? 'resting' : quiet ? 'back' : 'away' }]
  })
  if (!automatic) return { state: 'one_route', resting, now: shared }
  const silent = !verifies && (await sendsMuch(merchantId, id, now))
  return { state: silent ? 'no_verifications' : 'watching', resting, now: shared }
}

async function sendsMuch(merchantId: string, gatewayId: string, now: Date): Promise<boolean> {
  const [row] = await sql()<{ counted: string; recent: string }[]>`
    select
      (select coalesce(sum(sent), 0) from delivery_hours where merchant_id = ${merchantId}
        and gateway_id = ${gatewayId} and hour >= ${now.toISOString()}::timestamptz - interval '7 days') as counted,
      (select count(*) from (
        select from deliveries where merchant_id = ${merchantId} and gateway_id = ${gatewayId}
          and id >= uuid_floor(${now.toISOString()}::timestamptz - interval '2 hours') and sent_at is not null
        limit ${sentMin}) recent) as recent`
  return Math.max(Number(row?.counted), Number(row?.recent)) >= sentMin
}
