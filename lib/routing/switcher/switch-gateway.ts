import { eq } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { listPrices, type PriceList } from '#lib/billing/price.ts'
import { listShares } from '../list-shares.ts'
import { decide } from './decide.ts'
import type { AutomaticGateway } from './list-automatic.ts'
import { makeInputs } from './make-inputs.ts'
import type { Policy } from './policy.ts'
import { type EvidenceOf, verifiesLately } from './read-evidence.ts'
import { recordDecision } from './record-decision.ts'
import { scopesOf } from './scopes.ts'

/** Decides for each country and network of a gateway, under its lock; returns how many decisions were made. */
export async function switchGateway(
  gateway: AutomaticGateway,
  evidence: readonly EvidenceOf[],
  now: Date,
  policy: Policy,
): Promise<number> {
  if (evidence.length === 0 && (await listShares(gateway.id)).length === 0) return 0
  const verifies =
    evidence.some(({ verified }) => verified > 0) ||
    (await verifiesLately(gateway.merchantId, gateway.id, now))
  return db().transaction(async tx => {
    if (!(await lockAutomatic(tx, gateway.id))) return 0
    const prices = new Map<string, PriceList>()
    for (const { productId } of gateway.routes) {
      prices.set(productId, await listPrices(tx, productId, gateway.currency))
    }
    const stored = await listShares(gateway.id, tx)
    const decided = new Set<string>()
    for (const scope of scopesOf(evidence, stored)) {
      const inputs = makeInputs({ gateway, scope, decided, prices, verifies, now, policy })
      const decision = decide(inputs)
      if (decision.kind === 'none') continue
      await recordDecision(tx, gateway.id, scope, inputs, decision)
      decided.add(`${scope.country} ${scope.operator}`)
    }
    return decided.size
  })
}

/** Whether the gateway is still automatic; other rounds and edits of it wait for this one. */
async function lockAutomatic(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ routing: gateways.routing, enabled: gateways.enabled })
    .from(gateways)
    .where(eq(gateways.id, id))
    .for('update')
  return row?.routing === 'automatic' && row.enabled
}
