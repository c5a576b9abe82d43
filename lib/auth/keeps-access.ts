import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { memberships, sessions } from '#db/schema/merchants.ts'
import { mayDo, type Operation } from './operations.ts'
import { sessionLife } from './session.ts'

/**
 * Whether a session may still do something for a merchant, for what goes on after its request was admitted. Asking
 * does not keep the session from ending for idleness.
 */
export async function keepsAccess(
  { sessionId, merchantId }: { sessionId: string; merchantId: string },
  operation: Operation,
): Promise<boolean> {
  const [row] = await db()
    .select({ role: memberships.role })
    .from(sessions)
    .innerJoin(memberships, eq(memberships.userId, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(memberships.merchantId, merchantId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.seenAt, sql`now() - make_interval(secs => ${sessionLife.idleMs / 1000})`),
      ),
    )
  return row !== undefined && mayDo(row.role, operation)
}
