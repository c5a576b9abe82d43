import { useTranslations } from 'next-intl'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { Messages } from '#lib/i18n/messages.ts'

export interface ComparedFigure {
  name: keyof Messages['statistics']['columns']
  a: string
  b: string
  /** How the second differs from the first; with `points` in percentage points. */
  difference: string
  points?: boolean
}

interface ComparisonTableProps {
  caption: string
  names: { a: string; b: string }
  rows: ComparedFigure[]
}

/** Two providers' figures in two columns and the difference in a third. */
export function ComparisonTable({ caption, names, rows }: ComparisonTableProps) {
  const t = useTranslations('statistics')
  return (
    <Table caption={caption}>
      <TableHead>
        <HeadCell>
          <span className="sr-only">{t('compare.figure')}</span>
        </HeadCell>
        <HeadCell className="text-right">{names.a}</HeadCell>
        <HeadCell className="text-right">{names.b}</HeadCell>
        <HeadCell className="text-right">{t('compare.difference')}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map(({ name, a, b, difference, points }) => (
          <Row key={name}>
            <th scope="row" className="h-11 py-2 pr-2 text-left font-normal">
              {t(`columns.${name}`)}
            </th>
            <Cell className="text-right">{a}</Cell>
            <Cell className="text-right">{b}</Cell>
            <Cell className="text-right text-ink-2">
              {points && difference !== '–' ? t('compare.points', { points: difference }) : difference}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
