import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { AppError } from '#lib/core/error.ts'
import { isId } from '#lib/core/id.ts'
import { ownedBy } from './get-credential.ts'

/** The account's row, which other changes now wait for. Throws `credentialMissing`. */
export async function lockCredential(tx: Tx, merchantId: string | null, id: string) {
  const [row] = isId(id)
    ? await tx
        .select()
        .from(vendorCredentials)
        .where(and(eq(vendorCredentials.id, id), ownedBy(merchantId)))
        .for('update')
    : []
  if (!row) throw new AppError('credentialMissing')
  return row
}
