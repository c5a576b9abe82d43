'use client'
import { ChartLine, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '../button.tsx'
import type { ChartProps } from './chart-props.ts'
import { ChartTable } from './chart-table.tsx'
import { colourOf } from './colours.ts'

/**
 * A chart with its legend and, behind it, the same data as a table: screen readers always have the table, and a button
 * shows it in place of the drawing.
 */
export function ChartFrame({ chart, children }: { chart: ChartProps; children: ReactNode }) {
  const t = useTranslations('ui.chart')
  const [asTable, setAsTable] = useState(false)
  const { label, series, data, height = 220 } = chart
  return (
    <figure aria-label={label} className="min-w-0">
      <div className="mb-2 flex min-h-7 flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-sm">
        {series.map((one, index) => (
          <span key={one.key} aria-hidden="true" className="inline-flex items-center gap-1.5">
            <span className="size-2 rounded-full" style={{ background: colourOf(one, index) }} />
            {one.label}
          </span>
        ))}
        <Button
          look="quiet"
          size="small-icon"
          className="ml-auto"
          aria-pressed={asTable}
          aria-label={t('asTable', { label })}
          title={asTable ? t('showChart') : t('showTable')}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? <ChartLine /> : <Table2 />}
        </Button>
      </div>
      {data.length === 0 ? (
        <p className="grid place-items-center border-y text-ink-3 text-sm" style={{ height }}>
          {t('nothing')}
        </p>
      ) : (
        <>
          {!asTable && (
            <div aria-hidden="true" style={{ height }}>
              {children}
            </div>
          )}
          <ChartTable chart={chart} hidden={!asTable} />
        </>
      )}
    </figure>
  )
}
