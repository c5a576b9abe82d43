import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { MemberRow } from '#lib/auth/list-members.ts'
import { MemberActions, type MemberChanges } from './member-actions.tsx'
import type { TeamRights } from './team-rights.ts'

interface MemberTableProps {
  members: MemberRow[]
  /** The merchant's name. */
  merchant: string
  /** Who is looking. */
  ownId: string
  rights: TeamRights
  zone: { timeZone: string; locale: string }
  changes: MemberChanges
}

export function MemberTable({ members, merchant, ownId, rights, zone, changes }: MemberTableProps) {
  const t = useTranslations('team')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <HeadCell>{t('member')}</HeadCell>
        <HeadCell>{t('role')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('secondFactor')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('lastSeen')}</HeadCell>
        <HeadCell className="w-10">
          <span className="sr-only">{t('menu')}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {members.map(({ userId, name, email, role, secondFactor, seenAt }) => {
          const own = userId === ownId
          const mayChange = role === 'owner' ? rights.changeOwners : rights.change
          return (
            <Row key={userId}>
              <Cell className="py-2.5">
                <span className="block font-medium text-base [overflow-wrap:anywhere]">
                  {name}
                  {own && <span className="ml-1.5 font-normal text-ink-3">({t('you')})</span>}
                </span>
                <span className="block text-ink-3 [overflow-wrap:anywhere]">{email}</span>
              </Cell>
              <Cell>{t(`roles.${role}`)}</Cell>
              <Cell className="max-md:hidden">
                <Badge tone={secondFactor ? 'ok' : 'neutral'}>{secondFactor ? t('on') : t('off')}</Badge>
              </Cell>
              <Cell className="max-sm:hidden">
                {seenAt ? <Moment at={seenAt} {...zone} /> : <span className="text-ink-3">{t('never')}</span>}
              </Cell>
              <Cell className="text-right">
                {(own || mayChange) && (
                  <MemberActions
                    member={{ userId, name, role }}
                    merchant={merchant}
                    own={own}
                    mayChange={mayChange}
                    mayMakeOwners={rights.changeOwners}
                    changes={changes}
                  />
                )}
              </Cell>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}
