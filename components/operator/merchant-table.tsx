import { useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import { MerchantStatus } from './merchant-status.tsx'

interface MerchantItem {
  id: string
  name: string
  status: 'active' | 'suspended'
  createdAt: Date
  /** Written as money. */
  balance: string
  negative: boolean
  requested30d: number
}

interface MerchantTableProps {
  merchants: MerchantItem[]
  zone: { timeZone: string; locale: string }
}

export function MerchantTable({ merchants, zone }: MerchantTableProps) {
  const t = useTranslations('operator.merchants')
  const number = new Intl.NumberFormat(zone.locale)
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('columns.name')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('columns.status')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('columns.created')}</HeadCell>
        <HeadCell className="text-right max-md:hidden" title={t('volumeHint')}>
          {t('columns.volume')}
        </HeadCell>
        <HeadCell className="text-right">{t('columns.balance')}</HeadCell>
      </TableHead>
      <tbody>
        {merchants.map(({ id, name, status, createdAt, balance, negative, requested30d }) => (
          <Row key={id}>
            <Cell>
              <RowLink href={`/operator/merchants/${id}`} className="font-medium [overflow-wrap:anywhere]">
                {name}
              </RowLink>
              {status === 'suspended' && (
                <span className="mt-1 block sm:hidden">
                  <MerchantStatus status={status} />
                </span>
              )}
            </Cell>
            <Cell className="max-sm:hidden">
              <MerchantStatus status={status} />
            </Cell>
            <Cell className="text-ink-2 max-md:hidden">
              <Moment at={createdAt} {...zone} show="date" />
            </Cell>
            <Cell className="text-right text-ink-2 tabular-nums max-md:hidden">
              {number.format(requested30d)}
            </Cell>
            <Cell className={negative ? 'text-right text-bad tabular-nums' : 'text-right tabular-nums'}>
              {balance}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
