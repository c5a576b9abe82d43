'use client'

// Fetched when it is used: no page needs it to be shown.
const nextAuth = () => import('next-auth/react')

export type SignInOutcome = 'signed-in' | 'refused' | 'limited' | 'code-needed' | 'code-wrong' | 'unreachable'

const outcomes: Record<string, SignInOutcome> = {
  CredentialsSignin: 'refused',
  Limited: 'limited',
  CodeNeeded: 'code-needed',
  CodeWrong: 'code-wrong',
}

/** Signs in from the browser; the session arrives as an http-only cookie. */
export async function signIn(email: string, password: string, code?: string): Promise<SignInOutcome> {
  const credentials = { email, password, ...(code && { code }) }
  const answer = await nextAuth()
    .then(library => library.signIn('credentials', { ...credentials, redirect: false }))
    .catch(() => undefined)
  if (answer?.ok) return 'signed-in'
  return outcomes[answer?.error ?? ''] ?? 'unreachable'
}

/** Ends the session in this browser and opens the sign-in page, which comes back to `returnTo`. */
export async function signOut(returnTo?: string): Promise<void> {
  const library = await nextAuth()
  const from = returnTo ? `?from=${encodeURIComponent(returnTo)}` : ''
  await library.signOut({ callbackUrl: `/sign-in${from}` })
}
