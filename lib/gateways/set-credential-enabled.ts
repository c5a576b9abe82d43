import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'
import { lockCredential } from './lock-credential.ts'

/** Turns a vendor account on or off at once. Throws `credentialMissing`, also when it is somebody else's. */
export async function setCredentialEnabled(actor: AnyActor, id: string, enabled: boolean): Promise<void> {
  await db().transaction(async tx => {
    const row = await lockCredential(tx, actor.merchantId, id)
    if ((row.disabledAt === null) === enabled) return
    await tx
      .update(vendorCredentials)
      // Not `updatedAt`: the form does not hold this, and an open one stays good.
      .set({ disabledAt: enabled ? null : sql`now()` })
      .where(eq(vendorCredentials.id, row.id))
    await recordChange(tx, actor, {
      action: enabled ? 'credential.enable' : 'credential.disable',
      subjectId: row.id,
      before: { enabled: !enabled },
      after: { enabled },
    })
  })
}
