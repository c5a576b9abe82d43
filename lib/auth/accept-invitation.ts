import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { invitations, memberships } from '#db/schema/merchants.ts'
import { recordChange } from '#lib/audit/record-change.ts'
import { hashLinkToken } from './link-token.ts'
import type { Self } from './session.ts'

export type Acceptance =
  | { kind: 'joined'; merchantId: string }
  /** Used, revoked, expired, never made, or meant for another address. */
  | { kind: 'over' }

/**
 * Makes a signed-in user, whose address was invited, a member of the merchant. An invitation is good once, however
 * many accept it at the same time; somebody who is a member already keeps their role.
 */
export function acceptInvitation({ user, ip }: Self, token: unknown): Promise<Acceptance> {
  return db().transaction(async tx => {
    const merchantId = await join(tx, token, { userId: user.id, email: user.email, ip })
    return merchantId ? { kind: 'joined', merchantId } : { kind: 'over' }
  })
}

/** Uses an invitation of this address up and makes the user a member; undefined when there is none to use. */
export async function join(
  tx: Tx,
  token: unknown,
  { userId, email, ip }: { userId: string; email: string; ip: string | undefined },
): Promise<string | undefined> {
  const tokenHash = hashLinkToken(token)
  if (!tokenHash) return undefined
  const [invitation] = await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        eq(sql`lower(${invitations.email})`, email.toLowerCase()),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .returning()
  if (!invitation) return undefined
  const { id, merchantId, role } = invitation
  const added = await tx
    .insert(memberships)
    .values({ merchantId, userId, role })
    .onConflictDoNothing()
    .returning({ role: memberships.role })
  if (added.length > 0) {
    const after = { email, role, invitation: id }
    await recordChange(tx, { merchantId, userId, ip }, { action: 'member.join', subjectId: userId, after })
  }
  return merchantId
}
