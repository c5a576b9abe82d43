import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findSignUp } from '#lib/auth/find-sign-up.ts'
import { isSignUpOpen } from '#lib/auth/sign-up-open.ts'
import { Notice } from '../../notice.tsx'
import { OpenAccount } from './open-account.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.openAccount')
  return { title: t('title') }
}

export default async function OpenAccountPage({ params }: PageProps<'/sign-up/[token]'>) {
  const { token } = await params
  const [found, t] = [await findSignUp(token), await getTranslations('public')]
  if (found.kind === 'taken') {
    const action = { href: '/sign-in', label: t('signIn.submit') }
    return (
      <Notice title={t('openAccount.takenTitle')} action={action}>
        {t('openAccount.taken')}
      </Notice>
    )
  }
  if (!isSignUpOpen()) return <Notice title={t('signUp.closedTitle')}>{t('signUp.closed')}</Notice>
  if (found.kind === 'over') {
    const action = { href: '/sign-up', label: t('openAccount.again') }
    return (
      <Notice title={t('openAccount.overTitle')} action={action}>
        {t('openAccount.over')}
      </Notice>
    )
  }
  const { company, email } = found.signUp
  return <OpenAccount token={token} company={company} email={email} />
}
