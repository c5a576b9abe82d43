import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import { ScrollRegion } from '#components/ui/scroll-region.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'

const columns = [
  'requested',
  'sent',
  'delivered',
  'verified',
  'deliverMedian',
  'deliverSlow',
  'verifyMedian',
  'spend',
  'perVerified',
] as const

type BreakdownRow = Record<(typeof columns)[number] | 'key' | 'name', string>

interface BreakdownTableProps {
  /** What the rows are. */
  heading: string
  rows: BreakdownRow[]
}

/** Groups of deliveries with their figures, already written out; scrolls sideways where it is narrow. */
export function BreakdownTable({ heading, rows }: BreakdownTableProps) {
  const t = useTranslations('statistics.columns')
  return (
    <ScrollRegion label={heading} className="mt-4 overflow-x-auto">
      <Table caption={heading}>
        <TableHead>
          <HeadCell>{heading}</HeadCell>
          {columns.map(column => (
            <HeadCell key={column} className="whitespace-nowrap text-right">
              {t(column)}
            </HeadCell>
          ))}
        </TableHead>
        <tbody>
          {rows.map(row => (
            <Row key={row.key}>
              <th scope="row" className="h-11 min-w-36 py-2 pr-3 text-left font-normal">
                {row.name}
              </th>
              {columns.map(column => (
                <Cell
                  key={column}
                  className={classNames(
                    'whitespace-nowrap text-right',
                    (column === 'spend' || column === 'perVerified') && 'font-mono',
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
