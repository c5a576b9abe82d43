import { and, asc, desc, eq, gt, gte, like, lt, type SQL } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { auditLog, users } from '#db/schema/merchants.ts'
import { firstIdAt, isId } from '#lib/core/id.ts'
import { nameSubjects } from './name-subjects.ts'

export interface ChangeFilter {
  userId?: string | undefined
  /** The first word of the action: `gateway`, `key`, `member` … */
  kind?: string | undefined
  /** From this moment on, and before that one. */
  from?: Date | undefined
  until?: Date | undefined
  /** Only what is older than this entry, or only what is newer. */
  olderThan?: string | undefined
  newerThan?: string | undefined
}

type State = Record<string, unknown> | null

/**
 * One page of what was changed for a merchant, the newest first, with the names that people and things have today.
 * Pages follow the id, so entries that arrive in between neither repeat nor hide others.
 */
export async function listChanges(merchantId: string, filter: ChangeFilter, limit = 50) {
  const up = filter.newerThan !== undefined && isId(filter.newerThan)
  const found = await select(merchantId, filter)
    .orderBy(up ? asc(auditLog.id) : desc(auditLog.id))
    .limit(limit + 1)
  const page = found.slice(0, limit)
  if (up) page.reverse()
  const more = found.length > limit
  const names = await nameSubjects(
    merchantId,
    page.map(({ subjectId }) => subjectId),
  )
  const cameDown = filter.olderThan !== undefined && isId(filter.olderThan)
  return {
    items: page.map(({ before, after, ...row }) => ({
      ...row,
      before: before as State,
      after: after as State,
      subjectName: names.get(row.subjectId),
    })),
    older: more || up ? page.at(-1)?.id : undefined,
    newer: (up ? more : cameDown) ? page[0]?.id : undefined,
  }
}

export type ChangeRow = Awaited<ReturnType<typeof listChanges>>['items'][number]

/** Every entry of a filter, the newest first, fetched 500 at a time as they are taken. */
export async function* readChanges(merchantId: string, filter: ChangeFilter) {
  let olderThan = filter.olderThan
  while (true) {
    const batch = await select(merchantId, { ...filter, olderThan, newerThan: undefined })
      .orderBy(desc(auditLog.id))
      .limit(500)
    yield* batch
    olderThan = batch.at(-1)?.id
    if (batch.length < 500) return
  }
}

function select(merchantId: string, filter: ChangeFilter) {
  return db()
    .select({
      id: auditLog.id,
      createdAt: auditLog.createdAt,
      userId: auditLog.userId,
      userName: users.name,
      userEmail: users.email,
      ip: auditLog.ip,
      action: auditLog.action,
      subjectId: auditLog.subjectId,
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.userId))
    .where(and(eq(auditLog.merchantId, merchantId), ...conditions(filter)))
    .$dynamic()
}

function conditions(filter: ChangeFilter): (SQL | undefined)[] {
  const { userId, kind, from, until, olderThan, newerThan } = filter
  return [
    userId && isId(userId) ? eq(auditLog.userId, userId) : undefined,
    kind && /^[a-z]{1,40}$/i.test(kind) ? like(auditLog.action, `${kind}.%`) : undefined,
    from ? gte(auditLog.id, firstIdAt(from.getTime())) : undefined,
    until ? lt(auditLog.id, firstIdAt(until.getTime())) : undefined,
    olderThan && isId(olderThan) ? lt(auditLog.id, olderThan) : undefined,
    newerThan && isId(newerThan) ? gt(auditLog.id, newerThan) : undefined,
  ]
}
