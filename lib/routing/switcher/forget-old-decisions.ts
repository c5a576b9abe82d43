import { lt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { routeDecisions } from '#db/schema/routing.ts'

/** Deletes the switcher's decisions of more than 90 days ago. */
export async function forgetOldDecisions(now = new Date()): Promise<void> {
  const until = new Date(now.getTime() - 90 * 24 * 60 * 60 * 1000)
  await db().delete(routeDecisions).where(lt(routeDecisions.createdAt, until))
}
