import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { ShownChange } from './import-answer.ts'

interface ChangeTableProps {
  changes: ShownChange[]
  timeZone: string
}

export function ChangeTable({ changes, timeZone }: ChangeTableProps) {
  const t = useTranslations('operator.import')
  const prices = useTranslations('operator.prices')
  const zone = { timeZone, locale: formats[useLocale()] }
  return (
    <div className="pt-3">
      <Table caption={t('preview')}>
        <TableHead>
          <HeadCell className="w-16 text-right">{t('columns.line')}</HeadCell>
          <HeadCell>{t('columns.change')}</HeadCell>
          <HeadCell>{prices('columns.product')}</HeadCell>
          <HeadCell className="max-sm:hidden">{prices('columns.country')}</HeadCell>
          <HeadCell className="text-right">{prices('columns.amount')}</HeadCell>
          <HeadCell className="max-lg:hidden">{prices('columns.from')}</HeadCell>
          <HeadCell className="max-lg:hidden">{prices('columns.to')}</HeadCell>
        </TableHead>
        <tbody>
          {changes.map(({ line, kind, productId, country, amount, validFrom, validTo }) => (
            <Row key={line}>
              <Cell className="text-right font-mono text-ink-2">{line}</Cell>
              <Cell>
                <Badge tone={kind === 'added' ? 'ok' : 'info'}>{t(`kind.${kind}`)}</Badge>
              </Cell>
              <Cell className="font-mono [overflow-wrap:anywhere]">{productId}</Cell>
              <Cell className="max-sm:hidden">{country}</Cell>
              <Cell className="whitespace-nowrap text-right tabular-nums">{amount}</Cell>
              <Cell className="text-ink-2 max-lg:hidden">
                <Moment at={validFrom} {...zone} show="minute" />
              </Cell>
              <Cell className="text-ink-2 max-lg:hidden">
                {validTo ? <Moment at={validTo} {...zone} show="minute" /> : prices('openEnd')}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
