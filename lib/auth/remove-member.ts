import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { memberships } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { isLastOwner, type TeamOutcome } from './change-role.ts'
import { lockTeam } from './lock-team.ts'

/** Takes a member out of the team, felt at their next request; anybody may leave, only owners remove owners. */
export function removeMember(actor: Actor, userId: string): Promise<TeamOutcome> {
  return db().transaction(async tx => {
    const { members, mayChange, mayChangeOwners } = await lockTeam(tx, actor)
    const member = members.find(candidate => candidate.userId === userId)
    if (!member) return 'gone'
    const allowed = member.role === 'owner' ? mayChangeOwners : mayChange
    if (!allowed && userId !== actor.userId) return 'notAllowed'
    if (isLastOwner(members, userId)) return 'lastOwner'
    await tx
      .delete(memberships)
      .where(and(eq(memberships.merchantId, actor.merchantId), eq(memberships.userId, userId)))
    const before = { name: member.name, email: member.email, role: member.role }
    await recordChange(tx, actor, { action: 'member.remove', subjectId: userId, before })
    return 'done'
  })
}
