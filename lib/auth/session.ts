import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { sessions, users } from '#db/schema/index.ts'
import { isId, newId } from '#lib/core/id.ts'
import type { Locale } from '#lib/i18n/locales.ts'

export interface SignedIn {
  sessionId: string
  user: { id: string; name: string; email: string; locale: Locale | null; operator: boolean }
}

/** A signed-in user who changes something of their own, and from which address. */
export interface Self extends SignedIn {
  ip: string | undefined
}

/** A session ends after twelve hours, and after thirty minutes without a request. */
export const sessionLife = { absoluteMs: 12 * 60 * 60_000, idleMs: 30 * 60_000 }
const idle = sql`now() - make_interval(secs => ${sessionLife.idleMs / 1000})`

/** The condition of sessions that have not ended. */
export function isLiving() {
  return and(isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`), gt(sessions.seenAt, idle))
}

/** Opens a session of a user; the id is what the browser's cookie carries, signed. */
export async function openSession(
  tx: Tx,
  userId: string,
  from: { ip?: string | undefined; userAgent?: string | undefined },
): Promise<string> {
  const id = newId()
  await tx.insert(sessions).values({
    id,
    userId,
    ip: from.ip ?? null,
    userAgent: from.userAgent?.slice(0, 300) ?? null,
    expiresAt: sql`now() + make_interval(secs => ${sessionLife.absoluteMs / 1000})`,
  })
  return id
}

/** Who a session belongs to, or undefined when it has ended; keeps it from ending for idleness. */
export async function findSession(sessionId: string): Promise<SignedIn | undefined> {
  if (!isId(sessionId)) return undefined
  const [row] = await db()
    .select({
      user: {
        id: users.id,
        name: users.name,
        email: users.email,
        locale: users.locale,
        operator: users.operator,
      },
      stale: sql<boolean>`${sessions.seenAt} < now() - interval '1 minute'`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), isLiving()))
  if (!row) return undefined
  if (row.stale) {
    await db()
      .update(sessions)
      .set({ seenAt: sql`now()` })
      .where(and(eq(sessions.id, sessionId), lt(sessions.seenAt, sql`now()`)))
  }
  return { sessionId, user: row.user }
}
