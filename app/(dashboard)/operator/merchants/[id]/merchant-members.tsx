import { useTranslations } from 'next-intl'
import { Section } from '#components/ui/section.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { RoleFields } from '#lib/auth/schema.ts'

interface MerchantMembersProps {
  members: { id: string; name: string; email: string; role: RoleFields['role'] }[]
}

export function MerchantMembers({ members }: MerchantMembersProps) {
  const t = useTranslations('operator.merchant')
  const roles = useTranslations('team.roles')
  return (
    <Section title={t('members')}>
      {members.length === 0 ? (
        <p className="text-ink-2">{t('noMembers')}</p>
      ) : (
        <Table caption={t('members')}>
          <TableHead>
            <HeadCell>{t('columns.person')}</HeadCell>
            <HeadCell className="text-right">{t('columns.role')}</HeadCell>
          </TableHead>
          <tbody>
            {members.map(({ id, name, email, role }) => (
              <Row key={id}>
                <Cell className="[overflow-wrap:anywhere]">
                  {name}
                  <span className="block text-ink-3">{email}</span>
                </Cell>
                <Cell className="text-right text-ink-2">{roles(role)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
