import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { routeDecisions, routeShares } from '#db/schema/routing.ts'
import { newId } from '#lib/core/id.ts'
import type { RouteShare } from '../list-shares.ts'
import type { Decision, Inputs } from './inputs.ts'
import type { Scope } from './scopes.ts'

/** Puts a decision on disk with all that it was made from, and the shares that are in force from now on. */
export async function recordDecision(
  tx: Tx,
  gatewayId: string,
  { country, operator, row, base }: Scope,
  inputs: Inputs,
  { kind, shares, reason }: Exclude<Decision, { kind: 'none' }>,
): Promise<void> {
  const decisionId = newId()
  const now = new Date(inputs.now)
  const place = { gatewayId, country, operator }
  const before = Object.fromEntries(inputs.routes.map(({ productId, share }) => [productId, share]))
  await tx.insert(routeDecisions).values({
    ...place,
    id: decisionId,
    kind,
    inputs,
    sharesBefore: before,
    sharesAfter: shares,
    reason: { ...reason },
    createdAt: now,
  })
  const rests = inputs.routes.every(({ productId, resting }) => shares[productId] === resting)
  if (rests && row && !base) await forget(tx, row)
  else
    await store(tx, {
      ...place,
      shares,
      decisionId,
      updatedAt: now,
      movedAt: kind === 'away' ? now : (row?.movedAt ?? null),
    })
}

async function store(tx: Tx, row: RouteShare): Promise<void> {
  const { gatewayId: _, country: __, operator: ___, ...set } = row
  await tx
    .insert(routeShares)
    .values(row)
    .onConflictDoUpdate({ target: [routeShares.gatewayId, routeShares.country, routeShares.operator], set })
}

/** At rest there is nothing to remember. */
async function forget(tx: Tx, { gatewayId, country, operator }: RouteShare): Promise<void> {
  await tx
    .delete(routeShares)
    .where(
      and(
        eq(routeShares.gatewayId, gatewayId),
        eq(routeShares.country, country),
        eq(routeShares.operator, operator),
      ),
    )
}
