import { getLocale, getTranslations } from 'next-intl/server'
import { InvitationTable } from '#components/team/invitation-table.tsx'
import type { TeamRights } from '#components/team/team-rights.ts'
import { Section } from '#components/ui/section.tsx'
import { listInvitations } from '#lib/auth/list-invitations.ts'
import { formats } from '#lib/i18n/locales.ts'
import { resend, revokeInvited } from './actions.ts'

interface InvitationListProps {
  merchant: { id: string; timeZone: string }
  rights: TeamRights
}

/** Who was asked to join; nothing while nobody is. */
export async function InvitationList({ merchant, rights }: InvitationListProps) {
  const invitations = await listInvitations(merchant.id)
  if (invitations.length === 0) return null
  const t = await getTranslations('team')
  const zone = { timeZone: merchant.timeZone, locale: formats[await getLocale()] }
  return (
    <Section title={t('invitations')} className="mt-10 border-t-0">
      <InvitationTable
        invitations={invitations}
        rights={rights}
        zone={zone}
        changes={{ resend, revoke: revokeInvited }}
      />
    </Section>
  )
}
