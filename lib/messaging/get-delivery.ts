import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { ledgerEntries } from '#db/schema/billing.ts'
import { deliveries, deliveryEvents } from '#db/schema/deliveries.ts'
import { gateways } from '#db/schema/gateways.ts'
import { products, vendors } from '#db/schema/vendors.ts'
import { AppError } from '#lib/core/error.ts'
import { isId } from '#lib/core/id.ts'
import { maskRecipient } from '#lib/core/phone.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import type { DeliveryStatus } from './status.ts'

export type DeliveryEvent = Pick<
  typeof deliveryEvents.$inferSelect,
  'id' | 'kind' | 'outcome' | 'detail' | 'createdAt' | 'productId'
> & { productName: string | null; vendorId: string | null; vendorName: string | null }

type Delivery = Awaited<ReturnType<typeof getDelivery>>

export type { Delivery }

/**
 * One delivery of a merchant with what happened to it, in order, and its charge; the recipient masked, the code
 * never. Throws `transactionUnknown`, also when it is another merchant's.
 */
export async function getDelivery(merchantId: string, id: string) {
  const { recipientHash: _, otpId: __, credentialId: ___, ...columns } = getTableColumns(deliveries)
  const [row] = isId(id)
    ? await db()
        .select({
          ...columns,
          gatewayName: gateways.name,
          productName: products.name,
          vendorId: vendors.id,
          vendorName: vendors.name,
        })
        .from(deliveries)
        .leftJoin(gateways, and(eq(gateways.id, deliveries.gatewayId), eq(gateways.merchantId, merchantId)))
        .leftJoin(products, eq(products.id, deliveries.productId))
        .leftJoin(vendors, eq(vendors.id, products.vendorId))
        .where(and(eq(deliveries.id, id), eq(deliveries.merchantId, merchantId)))
    : []
  if (!row) throw new AppError('transactionUnknown')
  const [events, charges] = await Promise.all([listEvents(row.id), listCharges(merchantId, row.id)])
  return {
    ...row,
    status: row.status as DeliveryStatus,
    channel: row.channel as Channel,
    recipient: maskRecipient(row.recipient),
    events,
    charges,
  }
}

function listEvents(deliveryId: string): Promise<DeliveryEvent[]> {
  return db()
    .select({
      id: deliveryEvents.id,
      kind: deliveryEvents.kind,
      outcome: deliveryEvents.outcome,
      detail: deliveryEvents.detail,
      createdAt: deliveryEvents.createdAt,
      productId: deliveryEvents.productId,
      productName: products.name,
      vendorId: vendors.id,
      vendorName: vendors.name,
    })
    .from(deliveryEvents)
    .leftJoin(products, eq(products.id, deliveryEvents.productId))
    .leftJoin(vendors, eq(vendors.id, products.vendorId))
    .where(eq(deliveryEvents.deliveryId, deliveryId))
    .orderBy(asc(deliveryEvents.createdAt), asc(deliveryEvents.id))
}

function listCharges(merchantId: string, deliveryId: string) {
  return db()
    .select({
      amountMicros: ledgerEntries.amountMicros,
      currency: ledgerEntries.currency,
      kind: ledgerEntries.kind,
      createdAt: ledgerEntries.createdAt,
    })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.journalId, deliveryId),
        eq(ledgerEntries.account, 'merchant'),
        eq(ledgerEntries.merchantId, merchantId),
      ),
    )
    .orderBy(asc(ledgerEntries.createdAt))
}
