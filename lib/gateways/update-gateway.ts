import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { routeShares } from '#db/schema/routing.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { say } from '#lib/i18n/say.ts'
import { checkRoutes } from './check-routes.ts'
import { checkText } from './check-text.ts'
import { getGateway } from './get-gateway.ts'
import { laterThan } from './later-than.ts'
import { lockGateway } from './lock-gateway.ts'
import { saveText } from './save-text.ts'
import { gatewayInput } from './schema.ts'
import { storedFields } from './stored-fields.ts'
import { storedRoutes } from './stored-routes.ts'

export type UpdateOutcome =
  | { kind: 'updated'; updatedAt: Date }
  | { kind: 'invalid'; errors: FieldError[] }
  /** Somebody changed the gateway after `seen`; nothing was stored. */
  | { kind: 'stale'; updatedAt: Date }

/**
 * Replaces a gateway's settings and chain, if it is still as it was at `seen` (its `updatedAt`), and keeps a changed
 * text as a new version. `restored`: the version that this brings back, for the audit log.
 * Throws `gatewayUnknown` when the merchant has no such gateway.
 */
export async function updateGateway(
  actor: Actor,
  id: string,
  seen: Date,
  input: unknown,
  restored?: number,
): Promise<UpdateOutcome> {
  const parsed = gatewayInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const fields = storedFields(parsed.data)
  const routes = storedRoutes(parsed.data)
  const wrong = await checkText(parsed.data)
  if (wrong.length > 0) return { kind: 'invalid', errors: wrong }
  return db().transaction(async tx => {
    await lockGateway(tx, actor.merchantId, id)
    const present = await getGateway(actor.merchantId, id, tx)
    if (present.updatedAt.getTime() !== seen.getTime()) return { kind: 'stale', updatedAt: present.updatedAt }
    if (fields.service !== present.service) {
      return { kind: 'invalid', errors: [{ field: 'service', message: say('serviceFixed') }] }
    }
    const errors = await checkRoutes(tx, actor.merchantId, parsed.data, present.routes)
    if (errors.length > 0) return { kind: 'invalid', errors }
    const updatedAt = laterThan(present.updatedAt)
    await tx
      .update(gateways)
      .set({ ...fields, updatedAt })
      .where(and(eq(gateways.id, id), eq(gateways.merchantId, actor.merchantId)))
    await saveText(tx, { gatewayId: id, savedBy: actor.userId }, fields, present)
    await tx.delete(gatewayRoutes).where(eq(gatewayRoutes.gatewayId, id))
    await tx
      .insert(gatewayRoutes)
      .values(routes.map((route, position) => ({ ...route, gatewayId: id, position })))
    // How its traffic was shared belongs to the routes and the mode it had.
    if (!isDeepStrictEqual([present.routing, present.routes], [fields.routing, routes])) {
      await tx.delete(routeShares).where(eq(routeShares.gatewayId, id))
    }
    await recordChange(tx, actor, {
      action: restored === undefined ? 'gateway.update' : 'gateway.restoreText',
      subjectId: id,
      before: { ...present },
      after: { ...fields, routes, ...(restored !== undefined && { restored }) },
    })
    return { kind: 'updated', updatedAt }
  })
}
