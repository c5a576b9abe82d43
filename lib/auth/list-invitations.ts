import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { invitations, users } from '#db/schema/merchants.ts'
import { openInvitations } from './invite-member.ts'

/** A merchant's invitations that are not accepted yet; there are at most fifty. */
export function listInvitations(merchantId: string) {
  return db()
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      invitedBy: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(openInvitations(merchantId))
    .orderBy(asc(invitations.email))
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number]
