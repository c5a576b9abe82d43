import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'
import { AppError, type FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { findVendor } from '#lib/vendors/registry.ts'
import { auditedCredential } from './audited-credential.ts'
import { openCredential, updateCredential } from './credential.ts'
import { laterThan } from './later-than.ts'
import { lockCredential } from './lock-credential.ts'
import { maySendAnywhere } from './may-send-anywhere.ts'
import { type Config, readConfig, secretsOf } from './read-config.ts'
import { credentialInput } from './schema.ts'

export type EditOutcome =
  | { kind: 'saved'; updatedAt: Date }
  | { kind: 'invalid'; errors: FieldError[] }
  /** Somebody changed the account after `seen`; nothing was stored. */
  | { kind: 'stale' }

/**
 * Changes the name and settings of a vendor account, if it is still as it was at `seen` (its `updatedAt`). A secret
 * that is left empty stays; the vendor stays always. Throws `credentialMissing`, also when it is somebody else's.
 */
export async function editCredential(
  actor: AnyActor,
  id: string,
  seen: Date,
  input: unknown,
): Promise<EditOutcome> {
  const parsed = credentialInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { name, config: typed } = parsed.data
  return db().transaction(async tx => {
    const row = await lockCredential(tx, actor.merchantId, id)
    const vendor = findVendor(row.vendorId)
    if (!vendor) throw new AppError('credentialMissing')
    if (row.updatedAt.getTime() !== seen.getTime()) return { kind: 'stale' }
    const stored = openCredential(row) as Config
    const reading = readConfig(vendor, typed, { stored, anywhere: maySendAnywhere(actor) })
    if (reading.kind === 'invalid') return reading
    const { config } = reading
    await updateCredential(tx, id, row.vendorId, config)
    const updatedAt = laterThan(row.updatedAt)
    await tx.update(vendorCredentials).set({ name, updatedAt }).where(eq(vendorCredentials.id, id))
    const replaced = secretsOf(vendor, config).filter(secret => config[secret] !== stored[secret])
    await recordChange(tx, actor, {
      action: 'credential.update',
      subjectId: id,
      before: { ...auditedCredential(vendor, row.name, stored), replaced: [] },
      after: { ...auditedCredential(vendor, name, config), replaced },
    })
    return { kind: 'saved', updatedAt }
  })
}
