import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { sessions } from '#db/schema/merchants.ts'
import { isId } from '#lib/core/id.ts'
import { recordOwnChange } from './record-own-change.ts'
import type { Self } from './session.ts'

const ended = { endedAt: sql`now()` }

/** Ends the session of a browser that signs out or signs in anew. */
export async function closeSession(sessionId: string | undefined): Promise<void> {
  if (!sessionId || !isId(sessionId)) return
  await db()
    .update(sessions)
    .set(ended)
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
}

/** Ends one of one's own sessions; false when there is no such living one. Felt at its next request. */
export function endSession(self: Self, sessionId: unknown): Promise<boolean> {
  if (typeof sessionId !== 'string' || !isId(sessionId)) return Promise.resolve(false)
  return db().transaction(async tx => {
    const own = and(eq(sessions.id, sessionId), eq(sessions.userId, self.user.id), isNull(sessions.endedAt))
    const [session] = await tx.update(sessions).set(ended).where(own).returning()
    if (!session) return false
    await recordOwnChange(tx, self, { action: 'user.session.end', before: { ip: session.ip } })
    return true
  })
}

/** Ends all of one's own sessions but the present one. Resolves with how many. */
export function endOtherSessions(self: Self): Promise<number> {
  return db().transaction(async tx => {
    const count = await endSessionsOf(tx, self.user.id, self.sessionId)
    if (count > 0) await recordOwnChange(tx, self, { action: 'user.session.endOthers', before: { count } })
    return count
  })
}

/** Ends every session of a user, but one if it is named. */
export async function endSessionsOf(tx: Tx, userId: string, except?: string): Promise<number> {
  const living = and(eq(sessions.userId, userId), isNull(sessions.endedAt))
  const rows = await tx
    .update(sessions)
    .set(ended)
    .where(except ? and(living, ne(sessions.id, except)) : living)
    .returning({ id: sessions.id })
  return rows.length
}
