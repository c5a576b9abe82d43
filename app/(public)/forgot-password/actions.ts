'use server'
import { getLocale } from 'next-intl/server'
import type { ActionResult } from '#components/form/action-result.ts'
import { requestPasswordReset } from '#lib/auth/request-password-reset.ts'
import { currentAddress } from '#lib/auth/require-merchant.ts'
import { resetPassword as reset } from '#lib/auth/reset-password.ts'
import { say } from '#lib/i18n/say.ts'

export async function requestReset(input: unknown): Promise<ActionResult<{ email: string }>> {
  const outcome = await requestPasswordReset(input, { ip: await currentAddress(), locale: await getLocale() })
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'limited') return { kind: 'refused', message: say('tooManyMails') }
  return { kind: 'done', data: { email: outcome.email } }
}

export async function resetPassword(token: unknown, input: unknown): Promise<ActionResult> {
  const outcome = await reset(token, input, await currentAddress())
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'over') return { kind: 'refused', message: say('linkOver') }
  return { kind: 'done', data: undefined }
}
