import { and, asc, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import { cached } from '#db/cache.ts'
import { db } from '#db/client.ts'
import { circuits, healthOverrides, productHealth } from '#db/schema/routing.ts'
import { products, vendors } from '#db/schema/vendors.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { type HealthFigures, noFigures } from './health-figures.ts'
import type { HealthReason, HealthStatus } from './judge-health.ts'
import { usableProducts } from './list-health.ts'

/** A product that merchants can use, and what is said of it. */
export interface ProductState {
  id: string
  name: string
  channel: Channel
  vendorId: string
  vendorName: string
  status: HealthStatus
  /** Undefined before it was judged for the first time. */
  since: Date | undefined
  reason: HealthReason | null
  figures: HealthFigures
  /** The circuit of the platform's account, unless it is closed. */
  circuit: { state: string; retryAt: Date | null; words: string | null } | undefined
  override: { status: HealthStatus; reason: string; until: Date } | undefined
}

/** Every product that merchants can use with its health, by vendor. */
export async function listProductHealth(now = new Date()): Promise<ProductState[]> {
  const override = db()
    .selectDistinctOn([healthOverrides.productId])
    .from(healthOverrides)
    .where(and(isNull(healthOverrides.endedAt), gt(healthOverrides.until, now)))
    .orderBy(healthOverrides.productId, desc(healthOverrides.id))
    .as('override')
  const rows = await db()
    .select({
      id: products.id,
      name: products.name,
      channel: products.channel,
      vendorId: vendors.id,
      vendorName: vendors.name,
      health: productHealth,
      circuit: { state: circuits.state, retryAt: circuits.retryAt, words: circuits.reason },
      override: { status: override.status, reason: override.reason, until: override.until },
    })
    .from(products)
    .innerJoin(vendors, eq(vendors.id, products.vendorId))
    .leftJoin(productHealth, eq(productHealth.productId, products.id))
    .leftJoin(
      circuits,
      and(eq(circuits.productId, products.id), eq(circuits.account, ''), ne(circuits.state, 'closed')),
    )
    .leftJoin(override, eq(override.productId, products.id))
    .where(usableProducts(db()))
    .orderBy(asc(vendors.name), asc(products.name))
  return rows.map(({ health, circuit, override, channel, ...row }) => ({
    ...row,
    channel: channel as Channel,
    status: health?.status ?? 'healthy',
    since: health?.since,
    reason: (health?.reason ?? null) as HealthReason | null,
    figures: { ...noFigures, ...health?.figures },
    circuit: circuit ?? undefined,
    override: override ?? undefined,
  }))
}

const findAll = cached(async () => listProductHealth())

/** The same for the page that the whole world may ask: at most 5 seconds old. */
export async function listPublicHealth(): Promise<ProductState[]> {
  return (await findAll('all')) ?? []
}
