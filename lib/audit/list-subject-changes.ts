import { and, desc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { auditLog, users } from '#db/schema/merchants.ts'

export interface SubjectChange {
  id: string
  action: string
  at: Date
  /** Null: the user is gone. */
  userName: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** The last changes of one thing of a merchant, the newest first. */
export async function listSubjectChanges(
  merchantId: string,
  subjectId: string,
  limit = 20,
): Promise<SubjectChange[]> {
  const rows = await db()
    .select({
      id: auditLog.id,
      action: auditLog.action,
      at: auditLog.createdAt,
      userName: users.name,
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.userId))
    .where(and(eq(auditLog.merchantId, merchantId), eq(auditLog.subjectId, subjectId)))
    .orderBy(desc(auditLog.id))
    .limit(limit)
  return rows as SubjectChange[]
}
