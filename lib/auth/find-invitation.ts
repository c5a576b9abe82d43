import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { invitations, merchants, type Role } from '#db/schema/merchants.ts'
import { findUserByEmail } from './find-user-by-email.ts'
import { hashLinkToken } from './link-token.ts'

export type InvitationView =
  | { kind: 'open'; merchant: string; email: string; role: Role; hasAccount: boolean }
  | { kind: 'expired' | 'revoked' | 'used'; merchant: string }
  | { kind: 'unknown' }

/** What an invitation's link leads to. Whoever has the link has the invited address's mail. */
export async function findInvitation(token: unknown): Promise<InvitationView> {
  const tokenHash = hashLinkToken(token)
  if (!tokenHash) return { kind: 'unknown' }
  const [row] = await db()
    .select({
      invitation: invitations,
      expired: sql<boolean>`${invitations.expiresAt} <= now()`,
      merchant: merchants.name,
    })
    .from(invitations)
    .innerJoin(merchants, eq(merchants.id, invitations.merchantId))
    .where(eq(invitations.tokenHash, tokenHash))
  if (!row) return { kind: 'unknown' }
  const { invitation, expired, merchant } = row
  if (invitation.acceptedAt) return { kind: 'used', merchant }
  if (invitation.revokedAt) return { kind: 'revoked', merchant }
  if (expired) return { kind: 'expired', merchant }
  const { email, role } = invitation
  return { kind: 'open', merchant, email, role, hasAccount: Boolean(await findUserByEmail(email)) }
}
