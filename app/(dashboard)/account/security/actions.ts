'use server'
import { revalidatePath } from 'next/cache'
import type { ActionResult } from '#components/form/action-result.ts'
import { changePassword as change } from '#lib/auth/change-password.ts'
import { endSession as endOne, endOtherSessions as endOthers } from '#lib/auth/end-session.ts'
import { requireUser } from '#lib/auth/require-merchant.ts'
import { beginTotp, type TotpOffer } from '#lib/auth/second-factor/begin-totp.ts'
import { disableTotp } from '#lib/auth/second-factor/disable-totp.ts'
import { enableTotp } from '#lib/auth/second-factor/enable-totp.ts'
import { renewRecoveryCodes } from '#lib/auth/second-factor/renew-recovery-codes.ts'
import { say } from '#lib/i18n/say.ts'

const here = '/account/security'

export async function changePassword(input: unknown): Promise<ActionResult> {
  const outcome = await change(await requireUser(here), input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  revalidatePath(here)
  return { kind: 'done', data: undefined }
}

export async function offerSecondFactor(): Promise<TotpOffer> {
  return beginTotp(await requireUser(here))
}

/** Not revalidated: the codes are shown in the page as it is, and it comes anew once they are stored. */
export async function enableSecondFactor(
  sealed: unknown,
  input: unknown,
): Promise<ActionResult<{ recoveryCodes: string[] }>> {
  const outcome = await enableTotp(await requireUser(here), sealed, input)
  if (outcome.kind === 'enabled') return { kind: 'done', data: { recoveryCodes: outcome.recoveryCodes } }
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  return { kind: 'refused', message: say(outcome.kind === 'over' ? 'totpOver' : 'totpPresent') }
}

export async function renewCodes(input: unknown): Promise<ActionResult<{ recoveryCodes: string[] }>> {
  const outcome = await renewRecoveryCodes(await requireUser(here), input)
  if (outcome.kind === 'renewed') return { kind: 'done', data: { recoveryCodes: outcome.recoveryCodes } }
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  return { kind: 'refused', message: say('totpAbsent') }
}

export async function disableSecondFactor(input: unknown): Promise<ActionResult> {
  const outcome = await disableTotp(await requireUser(here), input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  return { kind: 'done', data: undefined }
}

export async function endSession(id: unknown): Promise<ActionResult> {
  const ended = await endOne(await requireUser(here), id)
  revalidatePath(here)
  return ended ? { kind: 'done', data: undefined } : { kind: 'refused', message: say('sessionGone') }
}

export async function endOtherSessions(): Promise<void> {
  await endOthers(await requireUser(here))
  revalidatePath(here)
}
