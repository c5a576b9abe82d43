import { and, eq, inArray, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries } from '#db/schema/deliveries.ts'
import { gateways } from '#db/schema/gateways.ts'
import { products, vendors } from '#db/schema/vendors.ts'
import { maskRecipient } from '#lib/core/phone.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import type { DeliveryStatus } from './status.ts'

export type DeliveryRow = Awaited<ReturnType<typeof readDeliveries>>[number]

/** A merchant's deliveries by id with the names around them, in the order of `ids`; recipients masked. */
export async function readDeliveries(merchantId: string, ids: string[]) {
  if (ids.length === 0) return []
  const found = await db()
    .select({
      id: deliveries.id,
      createdAt: deliveries.createdAt,
      status: sql<DeliveryStatus>`${deliveries.status}`,
      statusAt: deliveries.statusAt,
      recipient: deliveries.recipient,
      channel: sql<Channel>`${deliveries.channel}`,
      purpose: deliveries.purpose,
      method: deliveries.method,
      country: deliveries.country,
      gatewayId: deliveries.gatewayId,
      gatewayName: gateways.name,
      productName: products.name,
      vendorId: vendors.id,
      vendorName: vendors.name,
      currency: deliveries.currency,
      chargedMicros: deliveries.chargedMicros,
      reason: deliveries.reason,
      sipCode: deliveries.sipCode,
      sentAt: deliveries.sentAt,
      deliveredAt: deliveries.deliveredAt,
      verifiedAt: deliveries.verifiedAt,
    })
    .from(deliveries)
    .leftJoin(gateways, and(eq(gateways.id, deliveries.gatewayId), eq(gateways.merchantId, merchantId)))
    .leftJoin(products, eq(products.id, deliveries.productId))
    .leftJoin(vendors, eq(vendors.id, products.vendorId))
    .where(and(eq(deliveries.merchantId, merchantId), inArray(deliveries.id, ids)))
  const rows = new Map(found.map(row => [row.id, { ...row, recipient: maskRecipient(row.recipient) }]))
  return ids.flatMap(id => rows.get(id) ?? [])
}
