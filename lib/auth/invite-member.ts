import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { invitations } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { env } from '#lib/core/env.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import { say } from '#lib/i18n/say.ts'
import { enqueueMail } from '#lib/mail/enqueue-mail.ts'
import { newLinkToken } from './link-token.ts'
import { lockTeam } from './lock-team.ts'
import { invitationInput } from './schema.ts'

const invitationDays = 7
const openMax = 50

export type InviteOutcome =
  | { kind: 'invited'; email: string }
  | { kind: 'invalid'; errors: FieldError[] }
  /** The actor's role does not invite such members (any more). */
  | { kind: 'notAllowed' }

/** Invitations that somebody may still accept. */
export const openInvitations = (merchantId: string) =>
  and(
    eq(invitations.merchantId, merchantId),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, sql`now()`),
  )

/**
 * Invites an address to the merchant's team by mail, for seven days. Asked again, the invitation is renewed and its
 * old link ends; the same within a minute is the same invitation and sends nothing.
 */
export async function inviteMember(actor: Actor, input: unknown): Promise<InviteOutcome> {
  const parsed = invitationInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { email, role } = parsed.data
  const refuse = (message: string): InviteOutcome => ({
    kind: 'invalid',
    errors: [{ field: 'email', message }],
  })
  return db().transaction(async tx => {
    const { merchant, members, mayChange, mayChangeOwners } = await lockTeam(tx, actor)
    if (!mayChange || (role === 'owner' && !mayChangeOwners)) return { kind: 'notAllowed' }
    if (members.some(member => member.email.toLowerCase() === email)) return refuse(say('alreadyMember'))
    const open = await findOpen(tx, actor.merchantId, email)
    if (open?.role === 'owner' && !mayChangeOwners) return { kind: 'notAllowed' }
    if (open?.role === role && open.fresh) return { kind: 'invited', email }
    if (!open && (await countOpen(tx, actor.merchantId)) >= openMax)
      return refuse(say('tooManyInvitations', { max: openMax }))
    const { token, tokenHash } = newLinkToken()
    const id = open?.id ?? newId()
    const changed = {
      role,
      tokenHash,
      invitedBy: actor.userId,
      expiresAt: sql`now() + make_interval(days => ${invitationDays})`,
    }
    await tx
      .insert(invitations)
      .values({ id, merchantId: actor.merchantId, email, ...changed })
      .onConflictDoUpdate({ target: invitations.id, set: changed })
    await recordChange(tx, actor, { action: 'member.invite', subjectId: id, after: { email, role } })
    await enqueueMail(tx, {
      to: email,
      locale: isLocale(merchant.locale) ? merchant.locale : 'en',
      template: 'invitation',
      values: {
        merchant: merchant.name,
        inviter: members.find(member => member.userId === actor.userId)?.name ?? '',
        days: String(invitationDays),
      },
      link: `${env().publicUrl}/invitation/${token}`,
    })
    return { kind: 'invited', email }
  })
}

async function findOpen(tx: Tx, merchantId: string, email: string) {
  const [open] = await tx
    .select({
      id: invitations.id,
      role: invitations.role,
      fresh: sql<boolean>`${invitations.expiresAt} > now() + make_interval(days => ${invitationDays}, mins => -1)`,
    })
    .from(invitations)
    .where(and(openInvitations(merchantId), eq(invitations.email, email)))
  return open
}

async function countOpen(tx: Tx, merchantId: string): Promise<number> {
  const [row] = await tx.select({ open: count() }).from(invitations).where(openInvitations(merchantId))
  return row?.open ?? 0
}
