import { env } from '#lib/core/env.ts'

/** Whether strangers may open accounts here. */
export function isSignUpOpen(): boolean {
  return env().SIGN_UP === 'open'
}
