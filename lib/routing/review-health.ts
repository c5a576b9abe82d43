import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { circuits, healthChanges, healthOverrides, productHealth } from '#db/schema/routing.ts'
import { products } from '#db/schema/vendors.ts'
import { announceHealth } from '#lib/callbacks/announce-health.ts'
import { type HealthFigures, noFigures } from './health-figures.ts'
import { type HealthReason, judgeHealth } from './judge-health.ts'
import { listHealth, usableProducts } from './list-health.ts'

/**
 * Judges every product anew and writes what has changed, with the callbacks that tell of it, in one transaction.
 * `measured`: figures that take the place of those it was judged by before.
 */
export async function reviewHealth(now = new Date(), measured?: Map<string, HealthFigures>): Promise<void> {
  await db().transaction(async tx => {
    // One at a time: two would announce the same change.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('product_health'))`)
    let changed = false
    for (const row of await readFacts(tx, now)) {
      const figures = { ...noFigures, ...(measured ? measured.get(row.productId) : row.previous?.figures) }
      const previous = row.previous
        ? { ...row.previous, reason: row.previous.reason as HealthReason | null }
        : undefined
      const verdict = judgeHealth(
        { ...row, previous, figures, circuit: row.circuit ?? undefined, override: row.override ?? undefined },
        now,
      )
      const differs = (previous?.status ?? 'healthy') !== verdict.status
      if (differs || !previous || measured || previous.reason?.code !== verdict.reason?.code) {
        await store(tx, { productId: row.productId, ...verdict, figures, now, differs })
      }
      changed ||= differs
    }
    if (changed) await announceHealth(tx, await listHealth(tx))
  })
}

function readFacts(tx: Tx, now: Date) {
  const override = tx
    .selectDistinctOn([healthOverrides.productId])
    .from(healthOverrides)
    .where(and(isNull(healthOverrides.endedAt), gt(healthOverrides.until, now)))
    .orderBy(healthOverrides.productId, desc(healthOverrides.id))
    .as('override')
  return tx
    .select({
      productId: products.id,
      previous: productHealth,
      circuit: circuits,
      override: { status: override.status, reason: override.reason, until: override.until },
    })
    .from(products)
    .leftJoin(productHealth, eq(productHealth.productId, products.id))
    .leftJoin(circuits, and(eq(circuits.productId, products.id), eq(circuits.account, '')))
    .leftJoin(override, eq(override.productId, products.id))
    .where(usableProducts(tx))
}

interface Verdict {
  productId: string
  status: 'healthy' | 'unhealthy'
  reason: HealthReason | null
  figures: HealthFigures
  now: Date
  /** Its status is another than before. */
  differs: boolean
}

async function store(tx: Tx, { productId, status, reason, figures, now, differs }: Verdict): Promise<void> {
  const values = { status, reason, figures, updatedAt: now }
  await tx
    .insert(productHealth)
    .values({ productId, since: now, ...values })
    .onConflictDoUpdate({
      target: productHealth.productId,
      set: { ...values, ...(differs ? { since: now } : {}) },
    })
  if (differs) await tx.insert(healthChanges).values({ productId, status, reason, createdAt: now })
}
