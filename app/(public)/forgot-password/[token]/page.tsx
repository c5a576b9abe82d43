import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findPasswordReset } from '#lib/auth/reset-password.ts'
import { Notice } from '../../notice.tsx'
import { PublicHeading } from '../../public-heading.tsx'
import { ResetForm } from './reset-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.reset')
  return { title: t('title') }
}

export default async function ResetPasswordPage({ params }: PageProps<'/forgot-password/[token]'>) {
  const { token } = await params
  const [user, t] = [await findPasswordReset(token), await getTranslations('public.reset')]
  if (!user) {
    const action = { href: '/forgot-password', label: t('again') }
    return (
      <Notice title={t('overTitle')} action={action}>
        {t('over')}
      </Notice>
    )
  }
  return (
    <>
      <PublicHeading title={t('title')}>{t('intro', { email: user.email })}</PublicHeading>
      <ResetForm token={token} email={user.email} />
    </>
  )
}
