import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { memberships, users } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { lockMerchant } from '#lib/merchants/lock-merchant.ts'
import { mayDo } from './operations.ts'

/** A merchant and its members, held as they are until the transaction ends, and what the actor may do with them. */
export async function lockTeam(tx: Tx, actor: Actor) {
  const merchant = await lockMerchant(tx, actor.merchantId)
  const members = await tx
    .select({ userId: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.merchantId, actor.merchantId))
  // The role of this moment, not of the page: somebody may just have taken it away.
  const own = members.find(member => member.userId === actor.userId)?.role
  return {
    merchant,
    members,
    mayChange: own !== undefined && mayDo(own, 'team.change'),
    mayChangeOwners: own !== undefined && mayDo(own, 'team.changeOwners'),
  }
}
