import { and, asc, eq } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { AppError } from '#lib/core/error.ts'
import { isId } from '#lib/core/id.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

export type Gateway = Omit<typeof gateways.$inferSelect, 'channel'> & {
  channel: Channel
  /** In the order they are tried. */
  routes: { productId: string; credentialId: string | null; weight: number }[]
}

/** One gateway of a merchant. Throws `gatewayUnknown`, also when it is another merchant's. */
export async function getGateway(merchantId: string, id: string, tx: Tx = db()): Promise<Gateway> {
  const [row] = isId(id)
    ? await tx
        .select()
        .from(gateways)
        .where(and(eq(gateways.id, id), eq(gateways.merchantId, merchantId)))
    : []
  if (!row) throw new AppError('gatewayUnknown')
  const routes = await tx
    .select({
      productId: gatewayRoutes.productId,
      credentialId: gatewayRoutes.credentialId,
      weight: gatewayRoutes.weight,
    })
    .from(gatewayRoutes)
    .where(eq(gatewayRoutes.gatewayId, row.id))
    .orderBy(asc(gatewayRoutes.position))
  return { ...row, channel: row.channel as Channel, routes }
}
