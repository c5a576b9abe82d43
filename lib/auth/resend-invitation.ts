import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { invitations } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { isId } from '#lib/core/id.ts'
import { type InviteOutcome, inviteMember, openInvitations } from './invite-member.ts'

/** Sends an open invitation again with a new link and seven new days; at most once a minute. */
export async function resendInvitation(actor: Actor, id: string): Promise<InviteOutcome | { kind: 'gone' }> {
  const [open] = isId(id)
    ? await db()
        .select({ email: invitations.email, role: invitations.role })
        .from(invitations)
        .where(and(openInvitations(actor.merchantId), eq(invitations.id, id)))
    : []
  return open ? inviteMember(actor, open) : { kind: 'gone' }
}
