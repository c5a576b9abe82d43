import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { InviteMember } from '#components/team/invite-member.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { invite } from './actions.ts'
import { InvitationList } from './invitation-list.tsx'
import { MemberList } from './member-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('places.team') }
}

export default async function TeamPage() {
  const { merchant, user, may } = await requireMerchant('team.view', '/settings/team')
  const t = await getTranslations()
  const rights = { change: may('team.change'), changeOwners: may('team.changeOwners') }
  return (
    <>
      <PageHeader
        title={t('settings.places.team')}
        description={t('team.description')}
        actions={rights.change && <InviteMember mayInviteOwners={rights.changeOwners} action={invite} />}
      />
      <Suspense fallback={<TableSkeleton rows={4} />}>
        <MemberList merchant={merchant} userId={user.id} rights={rights} />
        <InvitationList merchant={merchant} rights={rights} />
      </Suspense>
    </>
  )
}
