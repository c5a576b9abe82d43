import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { AppError } from '#lib/core/error.ts'
import { isId } from '#lib/core/id.ts'

/** Makes other changes of the gateway wait for this transaction. Throws `gatewayUnknown`. */
export async function lockGateway(tx: Tx, merchantId: string, id: string): Promise<void> {
  const rows = isId(id)
    ? await tx
        .select({ id: gateways.id })
        .from(gateways)
        .where(and(eq(gateways.id, id), eq(gateways.merchantId, merchantId)))
        .for('update')
    : []
  if (rows.length === 0) throw new AppError('gatewayUnknown')
}
