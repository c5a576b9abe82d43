import { and, eq, ne } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { say } from '#lib/i18n/say.ts'
import { lockMerchant } from '#lib/merchants/lock-merchant.ts'
import { checkUrl } from './check-url.ts'
import { laterThan, lockEndpoint } from './lock-endpoint.ts'
import { endpointInput } from './schema.ts'
import { storedFields } from './stored-fields.ts'

export type UpdateOutcome =
  | { kind: 'updated'; updatedAt: Date }
  | { kind: 'invalid'; errors: FieldError[] }
  /** Somebody changed the endpoint after `seen`; nothing was stored. */
  | { kind: 'stale' }
  /** The merchant has no such endpoint. */
  | { kind: 'gone' }

/** Replaces an endpoint's settings, if it is still as it was at `seen` (its `updatedAt`); its kind stays. */
export async function updateEndpoint(
  actor: Actor,
  id: string,
  seen: Date,
  input: unknown,
): Promise<UpdateOutcome> {
  const parsed = endpointInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { kind, ...fields } = storedFields(parsed.data)
  const refused = await checkUrl(fields.url)
  if (refused.length > 0) return { kind: 'invalid', errors: refused }
  const { merchantId } = actor
  return db().transaction(async tx => {
    await lockMerchant(tx, merchantId)
    const present = await lockEndpoint(tx, merchantId, id)
    if (present?.kind !== kind) return { kind: 'gone' }
    if (present.updatedAt.getTime() !== seen.getTime()) return { kind: 'stale' }
    const [twin] = await tx
      .select({ id: callbackEndpoints.id })
      .from(callbackEndpoints)
      .where(
        and(
          eq(callbackEndpoints.merchantId, merchantId),
          eq(callbackEndpoints.kind, kind),
          eq(callbackEndpoints.url, fields.url),
          ne(callbackEndpoints.id, present.id),
        ),
      )
    if (twin) return { kind: 'invalid', errors: [{ field: 'url', message: say('urlTaken') }] }
    const updatedAt = laterThan(present.updatedAt)
    await tx
      .update(callbackEndpoints)
      .set({ ...fields, updatedAt })
      .where(and(eq(callbackEndpoints.id, present.id), eq(callbackEndpoints.merchantId, merchantId)))
    const { url, events, maskCode } = present
    await recordChange(tx, actor, {
      action: 'callback.update',
      subjectId: present.id,
      before: { url, events, maskCode },
      after: fields,
    })
    return { kind: 'updated', updatedAt }
  })
}
