import { getLocale } from 'next-intl/server'
import { MemberTable } from '#components/team/member-table.tsx'
import type { TeamRights } from '#components/team/team-rights.ts'
import { listMembers } from '#lib/auth/list-members.ts'
import { formats } from '#lib/i18n/locales.ts'
import { giveRole, remove } from './actions.ts'

interface MemberListProps {
  merchant: { id: string; name: string; timeZone: string }
  userId: string
  rights: TeamRights
}

export async function MemberList({ merchant, userId, rights }: MemberListProps) {
  const members = await listMembers(merchant.id)
  const zone = { timeZone: merchant.timeZone, locale: formats[await getLocale()] }
  return (
    <MemberTable
      members={members}
      merchant={merchant.name}
      ownId={userId}
      rights={rights}
      zone={zone}
      changes={{ giveRole, remove }}
    />
  )
}
