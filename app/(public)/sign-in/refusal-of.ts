import type { SignInOutcome } from '#lib/auth/browser.ts'
import { say } from '#lib/i18n/say.ts'

/** What a form says to a sign-in that did not succeed. */
export function refusalOf(outcome: SignInOutcome): string {
  if (outcome === 'limited') return say('tooManyAttempts')
  if (outcome === 'code-wrong') return say('signInCodeWrong')
  return say(outcome === 'refused' ? 'signInRefused' : 'unreachable')
}
