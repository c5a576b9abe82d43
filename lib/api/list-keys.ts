import { desc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchantKeys, users } from '#db/schema/merchants.ts'

export type KeyState = 'active' | 'expiring' | 'expired' | 'revoked'

const keysShown = 100

/** A merchant's keys without their secret, the working ones first, then the newest; at most 100. */
export function listKeys(merchantId: string) {
  const state = sql<KeyState>`case
    when ${merchantKeys.revokedAt} is not null then 'revoked'
    when ${merchantKeys.expiresAt} is null then 'active'
    when ${merchantKeys.expiresAt} > now() then 'expiring'
    else 'expired' end`
  return db()
    .select({
      id: merchantKeys.id,
      name: merchantKeys.name,
      prefix: merchantKeys.prefix,
      state,
      createdAt: merchantKeys.createdAt,
      createdBy: users.name,
      lastUsedAt: merchantKeys.lastUsedAt,
      expiresAt: merchantKeys.expiresAt,
      revokedAt: merchantKeys.revokedAt,
    })
    .from(merchantKeys)
    .leftJoin(users, eq(users.id, merchantKeys.createdBy))
    .where(eq(merchantKeys.merchantId, merchantId))
    .orderBy(sql`${state} not in ('active', 'expiring')`, desc(merchantKeys.id))
    .limit(keysShown)
}

export type KeyRow = Awaited<ReturnType<typeof listKeys>>[number]
