import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findCurrentSeat, requireUser } from '#lib/auth/require-merchant.ts'
import { PublicHeading } from '../public-heading.tsx'
import { PublicLink } from '../public-link.tsx'
import { SignOutButton } from '../sign-out-button.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.noMerchant')
  return { title: t('title') }
}

export default async function NoMerchantPage() {
  const { user } = await requireUser()
  if (await findCurrentSeat()) redirect('/')
  const t = await getTranslations('public.noMerchant')
  return (
    <>
      <PublicHeading title={t('title')}>{t('intro', { email: user.email })}</PublicHeading>
      <SignOutButton label={t('signOut')} />
      <p className="mt-7">
        <PublicLink href="/account">{t('account')}</PublicLink>
      </p>
    </>
  )
}
