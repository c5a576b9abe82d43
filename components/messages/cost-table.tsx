import { useTranslations } from 'next-intl'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { Estimate } from '#lib/campaigns/estimate-campaign.ts'
import { numberFormat } from '#lib/core/formats.ts'

interface CostTableProps {
  groups: (Pick<Estimate['groups'][number], 'country' | 'segments' | 'recipients'> & {
    price: string
    cost: string
  })[]
  recipients: number
  cost: string
  sms: boolean
  locale: string
}

/** What a campaign costs by country and by how many SMS a message is. */
export function CostTable({ groups, recipients, cost, sms, locale }: CostTableProps) {
  const t = useTranslations('messages.check')
  const count = (value: number) => numberFormat(locale).format(value)
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <Table caption={t('cost')}>
      <TableHead>
        <HeadCell>{t('country')}</HeadCell>
        <HeadCell>{t('size')}</HeadCell>
        <HeadCell className="text-right">{t('recipients')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('price')}</HeadCell>
        <HeadCell className="text-right">{t('sum')}</HeadCell>
      </TableHead>
      <tbody>
        {groups.map(group => (
          <Row key={`${group.country} ${group.segments}`}>
            <Cell>{group.country ? names.of(group.country) : t('everywhere')}</Cell>
            <Cell className="text-ink-2">{sms ? t('sms', { count: group.segments }) : t('message')}</Cell>
            <Cell className="text-right tabular-nums">{count(group.recipients)}</Cell>
            <Cell className="text-right tabular-nums max-sm:hidden">{group.price}</Cell>
            <Cell className="whitespace-nowrap text-right tabular-nums">{group.cost}</Cell>
          </Row>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-medium">
          <Cell colSpan={2}>{t('total')}</Cell>
          <Cell className="text-right tabular-nums">{count(recipients)}</Cell>
          <Cell className="max-sm:hidden" />
          <Cell className="whitespace-nowrap text-right tabular-nums">{cost}</Cell>
        </tr>
      </tfoot>
    </Table>
  )
}
