'use server'
import { getLocale } from 'next-intl/server'
import type { ActionResult } from '#components/form/action-result.ts'
import { openAccount as open } from '#lib/auth/open-account.ts'
import { requestSignUp } from '#lib/auth/request-sign-up.ts'
import { currentAddress } from '#lib/auth/require-merchant.ts'
import { say } from '#lib/i18n/say.ts'

export async function signUp(input: unknown): Promise<ActionResult<{ email: string }>> {
  const outcome = await requestSignUp(input, { ip: await currentAddress(), locale: await getLocale() })
  if (outcome.kind === 'mailed') return { kind: 'done', data: { email: outcome.email } }
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  return { kind: 'refused', message: say(outcome.kind === 'limited' ? 'tooManyMails' : 'signUpClosed') }
}

const refusals = { taken: say('accountTaken'), over: say('linkOver'), closed: say('signUpClosed') }

export async function openAccount(
  token: unknown,
  input: unknown,
): Promise<ActionResult<{ email: string; merchantKey: string }>> {
  const outcome = await open(token, input, await currentAddress())
  if (outcome.kind === 'opened') {
    const { email, merchantKey } = outcome
    return { kind: 'done', data: { email, merchantKey } }
  }
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  return { kind: 'refused', message: refusals[outcome.kind] }
}
