import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Section } from '#components/ui/section.tsx'
import { getProfile } from '#lib/auth/get-profile.ts'
import { requireUser } from '#lib/auth/require-merchant.ts'
import { ProfileForm } from './profile-form.tsx'
import { ThemeField } from './theme-field.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('profile.title') }
}

export default async function ProfilePage() {
  const { user } = await requireUser('/account')
  const [profile, t] = [await getProfile(user.id), await getTranslations('account.profile')]
  return (
    <>
      <Section title={t('details')} className="border-t-0 pt-0">
        <ProfileForm key={profile.updatedAt.getTime()} {...profile} />
      </Section>
      <Section title={t('theme')} description={t('themeHelp')}>
        <ThemeField />
      </Section>
    </>
  )
}
