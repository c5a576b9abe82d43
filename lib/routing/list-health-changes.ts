import { desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { healthChanges } from '#db/schema/routing.ts'
import type { HealthReason } from './judge-health.ts'

/** A product's latest changes of health, the newest first. */
export async function listHealthChanges(productId: string, limit = 50) {
  const rows = await db()
    .select()
    .from(healthChanges)
    .where(eq(healthChanges.productId, productId))
    .orderBy(desc(healthChanges.id))
    .limit(limit)
  return rows.map(row => ({ ...row, reason: row.reason as HealthReason | null }))
}

export type HealthChange = Awaited<ReturnType<typeof listHealthChanges>>[number]
