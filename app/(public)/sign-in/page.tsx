import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Alert } from '#components/ui/alert.tsx'
import { findCurrentUser } from '#lib/auth/require-merchant.ts'
import { safeReturnPath } from '#lib/auth/return-path.ts'
import { isSignUpOpen } from '#lib/auth/sign-up-open.ts'
import { PublicLink } from '../public-link.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.signIn')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { from, changed } = await searchParams
  const returnPath = safeReturnPath(from)
  if (await findCurrentUser()) redirect(returnPath)
  const t = await getTranslations('public.signIn')
  return (
    <SignInForm
      returnPath={returnPath}
      note={changed !== undefined && <Alert tone="ok">{t('changed')}</Alert>}
      foot={
        <>
          {isSignUpOpen() &&
            t.rich('noAccount', { a: text => <PublicLink href="/sign-up">{text}</PublicLink> })}
          <span className="mt-2 block">
            <PublicLink href="/status">{t('status')}</PublicLink>
          </span>
        </>
      }
    />
  )
}
