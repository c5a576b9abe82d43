import { log } from '#lib/core/log.ts'
import { type AutomaticGateway, listAutomatic } from './list-automatic.ts'
import { type Policy, standardPolicy } from './policy.ts'
import { readEvidence } from './read-evidence.ts'
import { switchGateway } from './switch-gateway.ts'

/**
 * One round of the switcher: looks at every automatic gateway's last minutes and moves shares where that is due, each
 * gateway in a transaction of its own. Any number of processes may do it at once: what is due is decided once. Returns
 * how many decisions were made.
 */
export async function switchRoutes(now = new Date(), policy: Policy = standardPolicy): Promise<number> {
  const merchants = Map.groupBy(await listAutomatic(), gateway => gateway.merchantId)
  let decisions = 0
  for (const [merchantId, gateways] of merchants) {
    try {
      decisions += await switchMerchant(merchantId, gateways, now, policy)
    } catch (error) {
      // One merchant's trouble must not leave the others without a switcher.
      log().error({ err: error, merchantId }, 'the routes of a merchant could not be looked at')
    }
  }
  return decisions
}

async function switchMerchant(
  merchantId: string,
  gateways: AutomaticGateway[],
  now: Date,
  policy: Policy,
): Promise<number> {
  const evidence = Map.groupBy(await readEvidence(merchantId, gateways, now, policy), row => row.gatewayId)
  let decisions = 0
  for (const gateway of gateways) {
    decisions += await switchGateway(gateway, evidence.get(gateway.id) ?? [], now, policy)
  }
  return decisions
}
