'use client'
import { ScrollRegion } from '../scroll-region.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '../table.tsx'
import type { ChartProps } from './chart-props.ts'
import { useFormats } from './use-formats.ts'

/** The data of a chart as a table; hidden only from the eye. */
export function ChartTable({ chart, hidden }: { chart: ChartProps; hidden: boolean }) {
  const { label, data, x, series, height = 220 } = chart
  const { value, fullPlace } = useFormats(chart)
  const table = (
    <Table caption={label}>
      <TableHead>
        <HeadCell>{x.label}</HeadCell>
        {series.map(one => (
          <HeadCell key={one.key} className="text-right">
            {one.label}
          </HeadCell>
        ))}
      </TableHead>
      <tbody>
        {data.map(row => (
          <Row key={String(row[x.key])}>
            <th scope="row" className="h-8 py-1 text-left font-normal">
              {fullPlace(row[x.key])}
            </th>
            {series.map(one => (
              <Cell key={one.key} className="h-8 py-1 text-right">
                {typeof row[one.key] === 'number' ? value(Number(row[one.key])) : '–'}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  )
  if (hidden) return <div className="sr-only">{table}</div>
  return (
    <ScrollRegion label={label} className="overflow-auto" style={{ height }}>
      {table}
    </ScrollRegion>
  )
}
