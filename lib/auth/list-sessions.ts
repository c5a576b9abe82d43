import { and, desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { sessions } from '#db/schema/merchants.ts'
import { describeBrowser } from './describe-browser.ts'
import { isLiving, type Self } from './session.ts'

/** Where somebody is signed in, the one seen last first; `here` is the session that asks. */
export async function listSessions({ user, sessionId }: Pick<Self, 'user' | 'sessionId'>) {
  const rows = await db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, user.id), isLiving()))
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
    .limit(100)
  return rows.map(({ id, ip, userAgent, createdAt, seenAt }) => ({
    id,
    ip,
    ...describeBrowser(userAgent),
    createdAt,
    seenAt,
    here: id === sessionId,
  }))
}
