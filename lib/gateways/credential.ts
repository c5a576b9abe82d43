import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { AppError } from '#lib/core/error.ts'
import { newId } from '#lib/core/id.ts'
import { open, seal } from '#lib/core/secret.ts'
import { findVendor } from '#lib/vendors/registry.ts'

const place = (id: string) => `vendor_credentials.config:${id}`

interface NewCredential {
  /** The id the row gets, when the caller made one. */
  id?: string
  merchantId: string | null
  vendorId: string
  name: string
  config: unknown
}

/** Stores a vendor account, sealed to its row. Throws when the adapter does not accept the configuration. */
export async function createCredential(tx: Tx, input: NewCredential): Promise<string> {
  const vendor = findVendor(input.vendorId)
  if (!vendor) throw new AppError('providerUnknown')
  const config = vendor.configSchema.parse(input.config)
  const id = input.id ?? newId()
  const configSealed = seal(JSON.stringify(config), place(id))
  await tx.insert(vendorCredentials).values({
    id,
    merchantId: input.merchantId,
    vendorId: input.vendorId,
    name: input.name,
    configSealed,
  })
  return id
}

/** Replaces the configuration of a stored account. */
export async function updateCredential(tx: Tx, id: string, vendorId: string, input: unknown): Promise<void> {
  const config = findVendor(vendorId)?.configSchema.parse(input)
  const configSealed = seal(JSON.stringify(config), place(id))
  await tx
    .update(vendorCredentials)
    .set({ configSealed, updatedAt: sql`now()` })
    .where(eq(vendorCredentials.id, id))
}

/** The adapter's configuration of a stored account. Throws when it was moved, tampered with or its key is gone. */
export function openCredential(row: { id: string; vendorId: string; configSealed: string }): unknown {
  return findVendor(row.vendorId)?.configSchema.parse(JSON.parse(open(row.configSealed, place(row.id))))
}

/** The vendor and the configuration of an account in use, or undefined. */
export async function findCredential(
  tx: Tx,
  id: string,
): Promise<{ vendorId: string; config: unknown } | undefined> {
  const [row] = await tx.select().from(vendorCredentials).where(eq(vendorCredentials.id, id))
  return row && { vendorId: row.vendorId, config: openCredential(row) }
}
