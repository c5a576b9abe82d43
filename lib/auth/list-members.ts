import { asc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { memberships, roles, sessions, users } from '#db/schema/merchants.ts'

/** A merchant's members, by role and name. */
export async function listMembers(merchantId: string) {
  const seenAt = sql<Date | null>`(
    select max(${sessions.seenAt}) from ${sessions} where ${sessions.userId} = ${users.id})`
  const rows = await db()
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      joinedAt: memberships.createdAt,
      seenAt: seenAt.mapWith(sessions.seenAt),
      secondFactor: sql<boolean>`${users.totpSealed} is not null`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.merchantId, merchantId))
    .orderBy(asc(users.name), asc(users.id))
  return rows.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]
