import { env } from '#lib/core/env.ts'
import { open, seal } from '#lib/core/secret.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** A sign-up whose address is not proven yet. */
export interface PendingSignUp {
  company: string
  name: string
  email: string
  country: string
  locale: Locale
}

const place = 'sign-up'
const lifeMs = 24 * 60 * 60_000

/** The link of a sign-up, good for 24 hours. It carries all of it, sealed: nothing is stored for strangers. */
export function makeSignUpLink(signUp: PendingSignUp): string {
  const token = seal(JSON.stringify({ ...signUp, expiresAt: Date.now() + lifeMs }), place)
  return `${env().publicUrl}/sign-up/${token}`
}

/** What a link's token carries, or undefined when it is not ours or too old. */
export function readSignUpToken(token: unknown, now = Date.now()): PendingSignUp | undefined {
  if (typeof token !== 'string' || token.length > 4000) return undefined
  try {
    const { expiresAt, ...signUp } = JSON.parse(open(token, place)) as PendingSignUp & { expiresAt: number }
    return expiresAt > now ? signUp : undefined
  } catch {
    return undefined
  }
}
