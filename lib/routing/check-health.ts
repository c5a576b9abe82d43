import { eq, lt, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { healthSamples, productHealth } from '#db/schema/routing.ts'
import { noFigures } from './health-figures.ts'
import { healthRules } from './health-rules.ts'
import { isCalm } from './judge-health.ts'
import { measureHealth } from './measure-health.ts'
import { reviewHealth } from './review-health.ts'

/** Measures every product, judges it, and keeps the minute for its history; what is older than 8 days is forgotten. */
export async function checkHealth(now = new Date()): Promise<void> {
  const measured = await measureHealth(now)
  for (const { productId, figures } of await db().select().from(productHealth)) {
    const present = measured.get(productId) ?? { ...noFigures, measuredAt: now.getTime() }
    const calm = isCalm(present) ? Number(figures.calm ?? 0) + 1 : 0
    measured.set(productId, { ...present, calm })
  }
  await reviewHealth(now, measured)
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  await db()
    .insert(healthSamples)
    .select(
      db()
        .select({
          productId: productHealth.productId,
          minute: sql<Date>`${minute.toISOString()}::timestamptz`.as('minute'),
          status: productHealth.status,
          figures: productHealth.figures,
        })
        .from(productHealth)
        .where(eq(productHealth.updatedAt, now)),
    )
    .onConflictDoNothing()
  const kept = new Date(now.getTime() - healthRules.samplesKeptDays * 24 * 60 * 60_000)
  await db().delete(healthSamples).where(lt(healthSamples.minute, kept))
}
