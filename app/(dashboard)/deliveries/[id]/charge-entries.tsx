import { useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import { formatMoney } from '#lib/core/money.ts'
import type { Delivery } from '#lib/messaging/get-delivery.ts'

interface ChargeEntriesProps {
  delivery: Delivery
  zone: { timeZone: string; locale: string }
}

/** What the delivery did to the balance. */
export function ChargeEntries({ delivery, zone }: ChargeEntriesProps) {
  const t = useTranslations('deliveries.charge')
  const { charge, charges, reservedMicros, currency } = delivery
  if (charges.length === 0) {
    const price = formatMoney(reservedMicros, currency, zone.locale)
    return <p className="text-ink-2">{t(charge === 'reserved' ? 'held' : 'released', { price })}</p>
  }
  return (
    <Table caption={t('entries')}>
      <TableHead>
        <HeadCell>{t('entry')}</HeadCell>
        <HeadCell>{t('time')}</HeadCell>
        <HeadCell className="text-right">{t('amount')}</HeadCell>
      </TableHead>
      <tbody>
        {charges.map(entry => (
          <Row key={entry.kind}>
            <Cell>{t(`kind.${entry.kind}`)}</Cell>
            <Cell className="text-ink-2">
              <Moment at={entry.createdAt} {...zone} />
            </Cell>
            <Cell className="text-right font-mono">
              {formatMoney(entry.amountMicros, entry.currency, zone.locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
