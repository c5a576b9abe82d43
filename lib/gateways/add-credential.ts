import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { say } from '#lib/i18n/say.ts'
import { findVendor } from '#lib/vendors/registry.ts'
import { auditedCredential } from './audited-credential.ts'
import { createCredential } from './credential.ts'
import { lockId } from './lock-id.ts'
import { maySendAnywhere } from './may-send-anywhere.ts'
import { readConfig } from './read-config.ts'
import { credentialInput } from './schema.ts'

export type AddOutcome = { kind: 'added'; id: string } | { kind: 'invalid'; errors: FieldError[] }

/**
 * Adds a vendor account of the actor's merchant, or of the platform where there is none. Sent twice under the same
 * `wishedId` it is added once. A merchant's account sends to public addresses only, except in a sandbox.
 */
export async function addCredential(
  actor: AnyActor,
  input: unknown,
  wishedId = newId(),
): Promise<AddOutcome> {
  const parsed = credentialInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { vendorId, name, config: typed } = parsed.data
  const vendor = findVendor(vendorId)
  if (!vendor) return { kind: 'invalid', errors: [{ field: 'vendorId', message: say('vendorChoose') }] }
  const reading = readConfig(vendor, typed, { anywhere: maySendAnywhere(actor) })
  if (reading.kind === 'invalid') return reading
  return db().transaction(async tx => {
    const { merchantId } = actor
    await lockId(tx, wishedId)
    const [present] = await tx.select().from(vendorCredentials).where(eq(vendorCredentials.id, wishedId))
    if (present?.merchantId === merchantId && present.vendorId === vendorId && present.name === name) {
      return { kind: 'added', id: wishedId }
    }
    const id = present ? newId() : wishedId
    await createCredential(tx, { id, merchantId, vendorId, name, config: reading.config })
    await recordChange(tx, actor, {
      action: 'credential.create',
      subjectId: id,
      after: { vendorId, ...auditedCredential(vendor, name, reading.config) },
    })
    return { kind: 'added', id }
  })
}
