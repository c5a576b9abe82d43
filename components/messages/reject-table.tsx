import { useTranslations } from 'next-intl'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { RejectReason } from '#db/schema/campaigns.ts'

/** Lines of the file that are not sent to, and why. */
export function RejectTable({ items }: { items: { line: number; reason: RejectReason; value: string }[] }) {
  const t = useTranslations('messages')
  return (
    <Table caption={t('check.leftOutCaption')}>
      <TableHead>
        <HeadCell className="w-20 text-right">{t('check.line')}</HeadCell>
        <HeadCell>{t('check.value')}</HeadCell>
        <HeadCell>{t('check.reason')}</HeadCell>
      </TableHead>
      <tbody>
        {items.map(({ line, reason, value }) => (
          <Row key={line}>
            <Cell className="text-right font-mono text-ink-2">{line}</Cell>
            <Cell className="font-mono [overflow-wrap:anywhere]">
              {value || <span className="text-ink-3">–</span>}
            </Cell>
            <Cell>{t(`reasons.${reason}`)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
