'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { changeRole, type TeamOutcome } from '#lib/auth/change-role.ts'
import { type InviteOutcome, inviteMember } from '#lib/auth/invite-member.ts'
import { removeMember } from '#lib/auth/remove-member.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { resendInvitation } from '#lib/auth/resend-invitation.ts'
import { revokeInvitation } from '#lib/auth/revoke-invitation.ts'
import { say } from '#lib/i18n/say.ts'

const text = z.string().max(100)
const page = '/settings/team'

export async function invite(input: unknown): Promise<ActionResult<{ email: string }>> {
  const { actor } = await requireMerchant('team.change')
  return inviteResult(await inviteMember(actor, input))
}

export async function resend(id: unknown): Promise<ActionResult<{ email: string }>> {
  const { actor } = await requireMerchant('team.change')
  return inviteResult(await resendInvitation(actor, text.parse(id)))
}

export async function revokeInvited(id: unknown): Promise<ActionResult> {
  const { actor } = await requireMerchant('team.change')
  const outcome = await revokeInvitation(actor, text.parse(id))
  if (outcome === 'gone') return { kind: 'refused', message: say('invitationGone') }
  if (outcome === 'notAllowed') return { kind: 'refused', message: say('teamNotAllowed') }
  revalidatePath(page)
  return { kind: 'done', data: undefined }
}

export async function giveRole(userId: unknown, input: unknown): Promise<ActionResult> {
  const { actor } = await requireMerchant('team.change')
  const outcome = await changeRole(actor, text.parse(userId), input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  return teamResult(outcome.kind)
}

/** Everybody may take themselves out; who else one may is decided under the team's lock. */
export async function remove(userId: unknown): Promise<ActionResult> {
  const { actor } = await requireMerchant('team.view')
  return teamResult(await removeMember(actor, text.parse(userId)))
}

function inviteResult(outcome: InviteOutcome | { kind: 'gone' }): ActionResult<{ email: string }> {
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'notAllowed') return { kind: 'refused', message: say('teamNotAllowed') }
  if (outcome.kind === 'gone') return { kind: 'refused', message: say('invitationGone') }
  revalidatePath(page)
  return { kind: 'done', data: { email: outcome.email } }
}

const refusals = { notAllowed: 'teamNotAllowed', lastOwner: 'lastOwner', gone: 'memberGone' } as const

function teamResult(outcome: TeamOutcome): ActionResult {
  if (outcome !== 'done') return { kind: 'refused', message: say(refusals[outcome]) }
  revalidatePath(page)
  return { kind: 'done', data: undefined }
}
