import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Wordmark } from '#components/ui/wordmark.tsx'
import { findCurrentSeat } from '#lib/auth/require-merchant.ts'
import { safeReturnPath } from '#lib/auth/return-path.ts'
import { SignInForm } from './sign-in-form.tsx'
import { SignInPoster } from './sign-in-poster.tsx'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const returnPath = safeReturnPath((await searchParams).from)
  if (await findCurrentSeat()) redirect(returnPath)
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <main className="flex flex-col px-6 py-6 sm:px-10">
        <Wordmark />
        <div className="mx-auto flex w-full max-w-88 flex-1 flex-col justify-center py-10">
          <h1 className="font-semibold text-2xl tracking-[-0.02em]">Sign in</h1>
          <p className="mt-1 mb-7 text-ink-2">Gateways, deliveries and balance of your merchant.</p>
          <SignInForm returnPath={returnPath} />
        </div>
      </main>
      <SignInPoster />
    </div>
  )
}
