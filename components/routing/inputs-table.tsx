import { useLocale, useTranslations } from 'next-intl'
import { ScrollRegion } from '#components/ui/scroll-region.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import { numberFormat } from '#lib/core/formats.ts'
import { formats } from '#lib/i18n/locales.ts'
import type { Inputs } from '#lib/routing/switcher/inputs.ts'

interface InputsTableProps {
  inputs: Inputs
  nameOf: (productId: string) => string
  writeMoney: (micros: number) => string
}

const counts = ['attempts', 'failures', 'judged', 'verified', 'late'] as const

/** Everything that a decision was made from, by provider. */
export function InputsTable({ inputs, nameOf, writeMoney }: InputsTableProps) {
  const t = useTranslations('routing.inputs')
  const format = numberFormat(formats[useLocale()], {})
  const caption = useTranslations('routing.decisions')('inputs')
  const heads = [...counts, 'price', 'share', 'resting'] as const
  return (
    <ScrollRegion label={caption} className="overflow-x-auto">
      <Table caption={caption}>
        <TableHead>
          <HeadCell>{t('provider')}</HeadCell>
          {heads.map(head => (
            <HeadCell key={head} className="whitespace-nowrap text-right">
              {t(head)}
            </HeadCell>
          ))}
        </TableHead>
        <tbody>
          {inputs.routes.map(route => (
            <Row key={route.productId}>
              <th scope="row" className="h-11 min-w-32 py-2 pr-3 text-left font-normal">
                {nameOf(route.productId)}
              </th>
              {counts.map(count => (
                <Cell key={count} className="text-right">
                  {format.format(route[count])}
                </Cell>
              ))}
              <Cell className="whitespace-nowrap text-right font-mono">{writeMoney(route.priceMicros)}</Cell>
              <Cell className="text-right">{route.share}</Cell>
              <Cell className="text-right">{route.resting}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </ScrollRegion>
  )
}
