import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { say } from '#lib/i18n/say.ts'
import { lockMerchant } from '#lib/merchants/lock-merchant.ts'
import { checkUrl } from './check-url.ts'
import { endpointInput } from './schema.ts'
import { makeSecret, openSecret, sealSecret } from './secret.ts'
import { storedFields } from './stored-fields.ts'

export type NewEndpointOutcome =
  /** `secret` is shown this once. */
  | { kind: 'created'; id: string; secret: string }
  | { kind: 'invalid'; errors: FieldError[] }
  /** The merchant has as many endpoints of this kind as it may have. */
  | { kind: 'full' }

/** For each kind. */
export const endpointsMax = 10

/**
 * Makes a merchant's endpoint with a secret of its own. Sent twice under one `wishedId` within five minutes it is made
 * once, and both are told the same secret.
 */
export async function createEndpoint(
  actor: Actor,
  input: unknown,
  wishedId = newId(),
): Promise<NewEndpointOutcome> {
  const parsed = endpointInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const fields = storedFields(parsed.data)
  const refused = await checkUrl(fields.url)
  if (refused.length > 0) return { kind: 'invalid', errors: refused }
  return db().transaction(async tx => {
    await lockMerchant(tx, actor.merchantId)
    const [wished] = await selectEndpoints(tx).where(eq(callbackEndpoints.id, wishedId))
    const mine = wished?.merchantId === actor.merchantId && wished.fresh
    if (mine && wished.url === fields.url && wished.kind === fields.kind)
      return { kind: 'created', id: wishedId, secret: openSecret(wished.secretSealed, wishedId) }
    const present = await selectEndpoints(tx).where(eq(callbackEndpoints.merchantId, actor.merchantId))
    const alike = present.filter(({ kind }) => kind === fields.kind)
    if (alike.some(({ url }) => url === fields.url))
      return { kind: 'invalid', errors: [{ field: 'url', message: say('urlTaken') }] }
    if (alike.length >= endpointsMax) return { kind: 'full' }
    const id = wished ? newId() : wishedId
    const secret = makeSecret()
    await tx
      .insert(callbackEndpoints)
      .values({ ...fields, id, merchantId: actor.merchantId, secretSealed: sealSecret(secret, id) })
    await recordChange(tx, actor, { action: 'callback.create', subjectId: id, after: fields })
    return { kind: 'created', id, secret }
  })
}

function selectEndpoints(tx: Tx) {
  return tx
    .select({
      merchantId: callbackEndpoints.merchantId,
      kind: callbackEndpoints.kind,
      url: callbackEndpoints.url,
      secretSealed: callbackEndpoints.secretSealed,
      fresh: sql<boolean>`${callbackEndpoints.createdAt} > now() - interval '5 minutes'`,
    })
    .from(callbackEndpoints)
    .$dynamic()
}
