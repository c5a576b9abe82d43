import { and, asc, desc, eq, ilike, inArray, or, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gatewayRoutes, gateways } from '#db/schema/gateways.ts'
import { products, vendors } from '#db/schema/vendors.ts'
import { isId } from '#lib/core/id.ts'
import { type Channel, channels } from '#lib/vendors/vendor.ts'
import type { Routing } from './routing.ts'
import type { Service } from './service.ts'

export interface GatewayRow {
  id: string
  key: string
  name: string
  purpose: string
  service: Service
  channel: Channel
  enabled: boolean
  routing: Routing
  /** In the order they are tried by hand. */
  chain: { vendorId: string; vendorName: string; productName: string }[]
  /** Deliveries of the last 24 hours that a vendor took, and those of them that were verified. */
  sent24h: number
  verified24h: number
}

const gatewaysMax = 500

export const gatewaySorts = ['name', 'created', 'sent', 'verified'] as const
type GatewaySort = (typeof gatewaySorts)[number]

export interface GatewayFilter {
  /** Part of a name or a purpose, or a whole key. */
  search?: string
  /** Anything that is no channel filters nothing. */
  channel?: string
  /** With a minus in front the other way round; without one, enabled gateways first, then by name. */
  sort?: GatewaySort | `-${GatewaySort}` | undefined
}

/** A merchant's gateways (at most 500), with what `lastDay` knows of their last 24 hours. */
export async function listGateways(
  merchantId: string,
  filter: GatewayFilter = {},
  lastDay: ReadonlyMap<string, { sent: number; verified: number }> = new Map(),
): Promise<GatewayRow[]> {
  const rows = await db()
    .select({
      id: gateways.id,
      key: gateways.key,
      name: gateways.name,
      purpose: gateways.purpose,
      service: gateways.service,
      channel: sql<Channel>`${gateways.channel}`,
      enabled: gateways.enabled,
      routing: gateways.routing,
    })
    .from(gateways)
    .where(and(eq(gateways.merchantId, merchantId), ...conditions(filter)))
    .orderBy(desc(gateways.enabled), sql`lower(${gateways.name})`, asc(gateways.id))
    .limit(gatewaysMax)
  if (rows.length === 0) return []
  const routes = await listRoutes(rows.map(row => row.id))
  const chains = Map.groupBy(routes, route => route.gatewayId)
  const listed = rows.map(row => ({
    ...row,
    chain: (chains.get(row.id) ?? []).map(({ gatewayId: _, ...step }) => step),
    sent24h: lastDay.get(row.id)?.sent ?? 0,
    verified24h: lastDay.get(row.id)?.verified ?? 0,
  }))
  return sorted(listed, filter.sort)
}

function conditions({ search = '', channel }: GatewayFilter) {
  const text = search.trim().replaceAll('\0', '')
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const found = [ilike(gateways.name, pattern), ilike(gateways.purpose, pattern)]
  if (isId(text)) found.push(eq(gateways.key, text))
  return [
    text ? or(...found) : undefined,
    channels.some(known => known === channel) ? eq(gateways.channel, channel ?? '') : undefined,
  ]
}

const orders: Record<GatewaySort, (a: GatewayRow, b: GatewayRow) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }),
  // A UUIDv7 begins with its time.
  created: (a, b) => (a.id < b.id ? -1 : 1),
  sent: (a, b) => a.sent24h - b.sent24h,
  verified: (a, b) => conversion(a) - conversion(b),
}

function conversion({ sent24h, verified24h }: GatewayRow): number {
  return sent24h === 0 ? -1 : verified24h / sent24h
}

function sorted(rows: GatewayRow[], sort: GatewayFilter['sort']): GatewayRow[] {
  if (!sort) return rows
  const order = orders[sort.replace('-', '') as GatewaySort]
  return rows.sort((a, b) => (sort.startsWith('-') ? order(b, a) : order(a, b)))
}

function listRoutes(gatewayIds: string[]) {
  return db()
    .select({
      gatewayId: gatewayRoutes.gatewayId,
      vendorId: vendors.id,
      vendorName: vendors.name,
      productName: products.name,
    })
    .from(gatewayRoutes)
    .innerJoin(products, eq(products.id, gatewayRoutes.productId))
    .innerJoin(vendors, eq(vendors.id, products.vendorId))
    .where(inArray(gatewayRoutes.gatewayId, gatewayIds))
    .orderBy(asc(gatewayRoutes.position))
}
