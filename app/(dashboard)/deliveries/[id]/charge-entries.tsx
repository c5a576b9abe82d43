import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import { formatMoney } from '#lib/core/money.ts'
import type { Delivery } from '#lib/messaging/get-delivery.ts'

interface ChargeEntriesProps {
  delivery: Delivery
  merchant: { timeZone: string; locale: string }
}

/** What the delivery did to the balance. */
export function ChargeEntries({ delivery, merchant: { timeZone, locale } }: ChargeEntriesProps) {
  const { charge, charges, reservedMicros, currency } = delivery
  if (charges.length === 0) {
    const price = formatMoney(reservedMicros, currency, locale)
    return (
      <p className="text-ink-2">
        {charge === 'released'
          ? `Nothing was charged: the ${price} held for it went back to the balance.`
          : `${price} is held until the outcome is known.`}
      </p>
    )
  }
  return (
    <Table caption="Entries in the ledger">
      <TableHead>
        <HeadCell>Entry</HeadCell>
        <HeadCell>Time</HeadCell>
        <HeadCell className="text-right">Amount</HeadCell>
      </TableHead>
      <tbody>
        {charges.map(entry => (
          <Row key={entry.kind}>
            <Cell className="capitalize">{entry.kind}</Cell>
            <Cell className="text-ink-2">
              <Moment at={entry.createdAt} timeZone={timeZone} locale={locale} />
            </Cell>
            <Cell className="text-right font-mono">
              {formatMoney(entry.amountMicros, entry.currency, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
