import { and, asc, desc, eq, gt, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries } from '#db/schema/deliveries.ts'
import { gateways } from '#db/schema/gateways.ts'
import { products, vendors } from '#db/schema/vendors.ts'
import { firstIdAt, isId } from '#lib/core/id.ts'
import { maskRecipient, parsePhone } from '#lib/core/phone.ts'
import { signAll } from '#lib/core/secret.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import type { DeliveryStatus } from './status.ts'

export interface DeliveryFilter {
  status?: string
  channel?: string
  productId?: string
  gatewayId?: string
  /** From this moment on, and before that one. */
  from?: Date
  until?: Date
  /** A delivery's id, or a whole phone number or e-mail address. */
  search?: string
  /** Only what is older than this delivery, or only what is newer. */
  olderThan?: string
  newerThan?: string
}
export interface DeliveryRow {
  id: string
  createdAt: Date
  status: DeliveryStatus
  /** Masked. */
  recipient: string
  channel: Channel
  purpose: string
  gatewayId: string
  gatewayName: string | null
  productName: string | null
  vendorId: string | null
  vendorName: string | null
  currency: string
  chargedMicros: bigint | null
}
export interface DeliveryPage {
  items: DeliveryRow[]
  /** Cursors to pass as `olderThan` and `newerThan`; undefined at the ends. */
  older: string | undefined
  newer: string | undefined
}

/**
 * One page of a merchant's deliveries, the newest first. Pages follow the id, so rows that arrive in between
 * neither repeat nor hide others. A search that is no id, number or address finds nothing.
 */
export async function listDeliveries(
  merchant: { id: string; defaultCountry: string },
  filter: DeliveryFilter,
  limit = 50,
): Promise<DeliveryPage> {
  const searched = searchCondition(filter.search, merchant.defaultCountry)
  if (searched === 'nothing') return { items: [], older: undefined, newer: undefined }
  const up = filter.newerThan !== undefined && isId(filter.newerThan)
  const found = await db()
    .select({
      id: deliveries.id,
      createdAt: deliveries.createdAt,
      status: sql<DeliveryStatus>`${deliveries.status}`,
      recipient: deliveries.recipient,
      channel: sql<Channel>`${deliveries.channel}`,
      purpose: deliveries.purpose,
      gatewayId: deliveries.gatewayId,
      gatewayName: gateways.name,
      productName: products.name,
      vendorId: vendors.id,
      vendorName: vendors.name,
      currency: deliveries.currency,
      chargedMicros: deliveries.chargedMicros,
    })
    .from(deliveries)
    .leftJoin(gateways, and(eq(gateways.id, deliveries.gatewayId), eq(gateways.merchantId, merchant.id)))
    .leftJoin(products, eq(products.id, deliveries.productId))
    .leftJoin(vendors, eq(vendors.id, products.vendorId))
    .where(and(eq(deliveries.merchantId, merchant.id), searched, ...conditions(filter)))
    .orderBy(up ? asc(deliveries.id) : desc(deliveries.id))
    .limit(limit + 1)
  const page = found.slice(0, limit)
  if (up) page.reverse()
  const more = found.length > limit
  const items = page.map(row => ({ ...row, recipient: maskRecipient(row.recipient) }))
  const cameDown = filter.olderThan !== undefined && isId(filter.olderThan)
  return {
    items,
    older: more || up ? items.at(-1)?.id : undefined,
    newer: (up ? more : cameDown) ? items[0]?.id : undefined,
  }
}

function conditions(filter: DeliveryFilter): (SQL | undefined)[] {
  const { status, channel, productId, gatewayId, from, until, olderThan, newerThan } = filter
  return [
    status ? eq(deliveries.status, status) : undefined,
    channel ? eq(deliveries.channel, channel) : undefined,
    productId ? eq(deliveries.productId, productId) : undefined,
    gatewayId && isId(gatewayId) ? eq(deliveries.gatewayId, gatewayId) : undefined,
    from ? gte(deliveries.id, firstIdAt(from.getTime())) : undefined,
    until ? lt(deliveries.id, firstIdAt(until.getTime())) : undefined,
    olderThan && isId(olderThan) ? lt(deliveries.id, olderThan) : undefined,
    newerThan && isId(newerThan) ? gt(deliveries.id, newerThan) : undefined,
  ]
}

/** A recipient is found by its HMAC under any key of the ring: its number is in no index and no query log. */
function searchCondition(search: string | undefined, country: string): SQL | undefined | 'nothing' {
  const text = search?.trim()
  if (!text) return undefined
  if (isId(text)) return eq(deliveries.id, text.toLowerCase())
  const address = readAddress(text, country)
  if (!address) return 'nothing'
  const digests = signAll('address', address).map(({ digest }) => digest)
  return inArray(deliveries.recipientHash, digests)
}

function readAddress(text: string, country: string): string | undefined {
  if (text.includes('@')) return text.toLowerCase()
  try {
    return parsePhone(text, country).e164
  } catch {
    return undefined
  }
}
