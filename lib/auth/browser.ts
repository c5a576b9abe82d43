'use client'

// Fetched when it is used: no page needs it to be shown.
const nextAuth = () => import('next-auth/react')

export type SignInOutcome = 'signed-in' | 'refused' | 'limited' | 'unreachable'

/** Signs in from the browser; the session arrives as an http-only cookie. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const answer = await nextAuth()
    .then(library => library.signIn('credentials', { email, password, redirect: false }))
    .catch(() => undefined)
  if (answer?.ok) return 'signed-in'
  if (answer?.error === 'CredentialsSignin') return 'refused'
  return answer?.error === 'Limited' ? 'limited' : 'unreachable'
}

/** Ends the session in this browser and opens the sign-in page. */
export async function signOut(): Promise<void> {
  const library = await nextAuth()
  await library.signOut({ callbackUrl: '/sign-in' })
}
