import { useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { AuditAction } from '#lib/audit/actions.ts'
import type { ChangeRow } from '#lib/audit/list-changes.ts'
import { Difference } from './difference.tsx'

interface ChangeTableProps {
  items: ChangeRow[]
  zone: { timeZone: string; locale: string }
}

export function ChangeTable({ items, zone }: ChangeTableProps) {
  const t = useTranslations('audit')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <HeadCell>{t('time')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('person')}</HeadCell>
        <HeadCell>{t('change')}</HeadCell>
        <HeadCell className="text-right max-lg:hidden">{t('ip')}</HeadCell>
      </TableHead>
      <tbody className="align-top">
        {items.map(item => (
          <Row key={item.id}>
            <Cell className="w-36 py-3">
              <Moment at={item.createdAt} {...zone} />
              <span className="block text-ink-3 [overflow-wrap:anywhere] sm:hidden">
                {item.userName ?? t('nobody')}
              </span>
            </Cell>
            <Cell className="w-48 py-3 max-sm:hidden">
              <span title={item.userEmail ?? undefined} className="[overflow-wrap:anywhere]">
                {item.userName ?? t('nobody')}
              </span>
            </Cell>
            <Cell className="py-3">
              <Action action={item.action} />{' '}
              {item.subjectName && (
                <span className="text-ink-2 [overflow-wrap:anywhere] max-sm:block sm:ml-0.5">
                  {item.subjectName}
                </span>
              )}
              <Difference
                before={item.before}
                after={item.after}
                subjectName={item.subjectName}
                zone={zone}
              />
            </Cell>
            <Cell className="w-36 py-3 text-right font-mono text-ink-2 max-lg:hidden">
              {item.ip?.replace(/^::ffff:/i, '') ?? '–'}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** What was done in words; an action without words as it is written. */
function Action({ action }: { action: string }) {
  const t = useTranslations('audit')
  const key = `actions.${action as AuditAction}` as const
  return t.has(key) ? (
    <span className="font-medium">{t(key)}</span>
  ) : (
    <code className="font-mono">{action}</code>
  )
}
