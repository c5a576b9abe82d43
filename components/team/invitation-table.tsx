import { useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { InvitationRow } from '#lib/auth/list-invitations.ts'
import { InvitationActions, type InvitationChanges } from './invitation-actions.tsx'
import type { TeamRights } from './team-rights.ts'

interface InvitationTableProps {
  invitations: InvitationRow[]
  rights: TeamRights
  zone: { timeZone: string; locale: string }
  changes: InvitationChanges
}

export function InvitationTable({ invitations, rights, zone, changes }: InvitationTableProps) {
  const t = useTranslations('team')
  return (
    <Table caption={t('invitations')}>
      <TableHead>
        <HeadCell>{t('email')}</HeadCell>
        <HeadCell>{t('role')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('invitedBy')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('expires')}</HeadCell>
        {rights.change && (
          <HeadCell className="w-10">
            <span className="sr-only">{t('menu')}</span>
          </HeadCell>
        )}
      </TableHead>
      <tbody>
        {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
          <Row key={id}>
            <Cell className="[overflow-wrap:anywhere]">{email}</Cell>
            <Cell>{t(`roles.${role}`)}</Cell>
            <Cell className="max-md:hidden">{invitedBy}</Cell>
            <Cell className="max-sm:hidden">
              <Moment at={expiresAt} {...zone} />
            </Cell>
            {rights.change && (
              <Cell className="text-right">
                {(role !== 'owner' || rights.changeOwners) && (
                  <InvitationActions invitation={{ id, email }} changes={changes} />
                )}
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
