import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { checkRoutes } from './check-routes.ts'
import { checkText } from './check-text.ts'
import { lockId } from './lock-id.ts'
import { saveText } from './save-text.ts'
import { gatewayInput } from './schema.ts'
import { storedFields } from './stored-fields.ts'
import { storedRoutes } from './stored-routes.ts'

export type CreateOutcome = { kind: 'created'; id: string } | { kind: 'invalid'; errors: FieldError[] }

/**
 * Makes a merchant's gateway with its chain of routes and a key of its own. The same gateway sent twice under one
 * `wishedId` is made once.
 */
export async function createGateway(
  actor: Actor,
  input: unknown,
  wishedId = newId(),
): Promise<CreateOutcome> {
  const parsed = gatewayInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const fields = storedFields(parsed.data)
  const routes = storedRoutes(parsed.data)
  const wrong = await checkText(parsed.data)
  if (wrong.length > 0) return { kind: 'invalid', errors: wrong }
  return db().transaction(async tx => {
    const errors = await checkRoutes(tx, actor.merchantId, parsed.data)
    if (errors.length > 0) return { kind: 'invalid', errors }
    await lockId(tx, wishedId)
    const [present] = await tx.select().from(gateways).where(eq(gateways.id, wishedId))
    if (present?.merchantId === actor.merchantId && present.name === fields.name) {
      return { kind: 'created', id: wishedId }
    }
    const id = present ? newId() : wishedId
    await tx.insert(gateways).values({ ...fields, id, merchantId: actor.merchantId })
    await tx
      .insert(gatewayRoutes)
      .values(routes.map((route, position) => ({ ...route, gatewayId: id, position })))
    await saveText(tx, { gatewayId: id, savedBy: actor.userId }, fields)
    await recordChange(tx, actor, { action: 'gateway.create', subjectId: id, after: { ...fields, routes } })
    return { kind: 'created', id }
  })
}
