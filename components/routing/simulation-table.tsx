import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import { ScrollRegion } from '#components/ui/scroll-region.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import { ShareBar } from './share-bar.tsx'

const columns = ['messages', 'verified', 'cost', 'perVerified', 'unknown'] as const

export type SimulationRow = Record<(typeof columns)[number] | 'key' | 'name', string> & {
  /** Of 100, through each provider in the order of the chain. */
  points: readonly number[]
  actual?: boolean
}

/** What happened and what would have happened, policy by policy; already written out. */
export function SimulationTable({ rows }: { rows: readonly SimulationRow[] }) {
  const t = useTranslations('routing.whatIf')
  return (
    <ScrollRegion label={t('title')} className="overflow-x-auto">
      <Table caption={t('title')}>
        <TableHead>
          <HeadCell>{t('policy')}</HeadCell>
          {columns.map(column => (
            <HeadCell key={column} className="whitespace-nowrap text-right">
              {t(column)}
            </HeadCell>
          ))}
        </TableHead>
        <tbody>
          {rows.map(row => (
            <Row key={row.key} className={row.actual ? 'bg-sunken font-medium' : undefined}>
              <th scope="row" className="h-11 min-w-40 py-2 pr-3 text-left font-normal first:pl-1.5">
                <span className={row.actual ? 'font-medium' : undefined}>{row.name}</span>
                <ShareBar points={row.points} className="mt-1.5 h-1 w-36" />
              </th>
              {columns.map(column => (
                <Cell
                  key={column}
                  className={classNames(
                    'whitespace-nowrap text-right last:pr-1.5!',
                    (column === 'cost' || column === 'perVerified') && 'font-mono',
                    column === 'unknown' && 'text-ink-3',
                  )}
                >
                  {row[column]}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </ScrollRegion>
  )
}
