import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Section } from '#components/ui/section.tsx'
import { listSessions } from '#lib/auth/list-sessions.ts'
import { findCurrentSeat, requireUser } from '#lib/auth/require-merchant.ts'
import { getSecondFactor } from '#lib/auth/second-factor/get-second-factor.ts'
import { EndOthers } from './end-others.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SessionTable } from './session-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('tabs.security') }
}

export default async function SecurityPage() {
  const self = await requireUser('/account/security')
  const t = await getTranslations('account')
  const [secondFactor, sessions, seat] = await Promise.all([
    getSecondFactor(self.user.id),
    listSessions(self),
    findCurrentSeat(),
  ])
  return (
    <>
      <Section title={t('password.title')} description={t('password.intro')} className="border-t-0 pt-0">
        <PasswordForm email={self.user.email} />
      </Section>
      <SecondFactor {...secondFactor} email={self.user.email} />
      <Section
        title={t('sessions.title')}
        description={t('sessions.intro')}
        action={sessions.length > 1 && <EndOthers />}
      >
        <SessionTable sessions={sessions} timeZone={seat?.merchant.timeZone ?? 'UTC'} />
      </Section>
    </>
  )
}
