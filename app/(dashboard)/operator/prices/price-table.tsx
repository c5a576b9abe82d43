import { useTranslations } from 'next-intl'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { PriceRow } from '#lib/billing/list-price-periods.ts'
import { EndPrice } from './end-price.tsx'

interface PriceTableProps {
  rows: (Omit<PriceRow, 'amountMicros'> & { product: string; countryName: string; amount: string })[]
  zone: { timeZone: string; locale: string }
}

const tones = { present: 'ok', future: 'info', past: 'neutral' } as const

export function PriceTable({ rows, zone }: PriceTableProps) {
  const t = useTranslations('operator.prices')
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('columns.product')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('columns.country')}</HeadCell>
        <HeadCell className="text-right">{t('columns.amount')}</HeadCell>
        <HeadCell className="max-lg:hidden">{t('columns.from')}</HeadCell>
        <HeadCell className="max-lg:hidden">{t('columns.to')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('columns.state')}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t('actions')}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {rows.map(({ id, vendorId, product, countryName, amount, validFrom, validTo, state }) => (
          <Row key={id} className={state === 'past' ? 'text-ink-3' : undefined}>
            <Cell>
              <span className="flex items-center gap-2.5">
                <VendorMark vendorId={vendorId} />
                <span className="min-w-0">
                  {product}
                  <span className="block text-ink-3 sm:hidden">{countryName}</span>
                </span>
              </span>
            </Cell>
            <Cell className="max-sm:hidden">{countryName}</Cell>
            <Cell className="whitespace-nowrap text-right tabular-nums">{amount}</Cell>
            <Cell className="text-ink-2 max-lg:hidden">
              <Moment at={validFrom} {...zone} show="minute" />
            </Cell>
            <Cell className="text-ink-2 max-lg:hidden">
              {validTo ? <Moment at={validTo} {...zone} show="minute" /> : t('openEnd')}
            </Cell>
            <Cell className="max-md:hidden">
              <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
            </Cell>
            <Cell className="text-right">
              {state !== 'past' && (
                <EndPrice
                  price={{ id, product, country: countryName, coming: state === 'future' }}
                  timeZone={zone.timeZone}
                />
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
