'use server'
import { redirect } from 'next/navigation'
import type { ActionResult } from '#components/form/action-result.ts'
import { acceptInvitation } from '#lib/auth/accept-invitation.ts'
import { joinAsNewPerson } from '#lib/auth/join-as-new-person.ts'
import { chooseMerchant } from '#lib/auth/merchant-choice.ts'
import { currentAddress, requireUser } from '#lib/auth/require-merchant.ts'
import { say } from '#lib/i18n/say.ts'

/** Joins with the account that is signed in. */
export async function accept(token: string): Promise<ActionResult> {
  const outcome = await acceptInvitation(await requireUser(`/invitation/${token}`), token)
  if (outcome.kind === 'over') return { kind: 'refused', message: say('invitationOver') }
  await chooseMerchant(outcome.merchantId)
  redirect('/')
}

/** Joins as somebody who has no account yet. */
export async function join(token: string, input: unknown): Promise<ActionResult<{ email: string }>> {
  const outcome = await joinAsNewPerson(token, input, await currentAddress())
  if (outcome.kind === 'joined') return { kind: 'done', data: { email: outcome.email } }
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  return { kind: 'refused', message: say(outcome.kind === 'taken' ? 'accountTaken' : 'invitationOver') }
}
