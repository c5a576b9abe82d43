import { and, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { invitations } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { isId } from '#lib/core/id.ts'
import { openInvitations } from './invite-member.ts'
import { lockTeam } from './lock-team.ts'

/** Ends an invitation's link. `gone`: the merchant has no such open invitation. */
export function revokeInvitation(actor: Actor, id: string): Promise<'revoked' | 'notAllowed' | 'gone'> {
  return db().transaction(async tx => {
    const { mayChange, mayChangeOwners } = await lockTeam(tx, actor)
    const [open] = isId(id)
      ? await tx
          .select()
          .from(invitations)
          .where(and(openInvitations(actor.merchantId), eq(invitations.id, id)))
      : []
    if (!open) return 'gone'
    if (!mayChange || (open.role === 'owner' && !mayChangeOwners)) return 'notAllowed'
    await tx
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.id, id), eq(invitations.merchantId, actor.merchantId)))
    const before = { email: open.email, role: open.role }
    await recordChange(tx, actor, { action: 'member.revokeInvitation', subjectId: id, before })
    return 'revoked'
  })
}
