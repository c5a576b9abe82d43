import type { ReactNode } from 'react'

interface FigureProps {
  label: string
  value: ReactNode
  detail?: ReactNode
  /** Against the period before. */
  change?: ReactNode
  /** A sparkline. */
  spark?: ReactNode
}

/** Key figures side by side, set off by hairlines; as many in a row as fit, and each row full. */
export function Figures({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="overflow-hidden border-y">
      <dl aria-label={label} className="-ml-4 flex flex-wrap gap-px bg-line">
        {children}
      </dl>
    </div>
  )
}

export function Figure({ label, value, detail, change, spark }: FigureProps) {
  return (
    <div className="grow basis-40 bg-paper p-4 xl:basis-44">
      <dt className="text-ink-2 text-sm">{label}</dt>
      <dd className="mt-1 flex flex-wrap items-baseline gap-x-2 font-medium text-2xl tracking-[-0.025em]">
        {value}
        {change && <span className="font-normal text-sm tracking-normal">{change}</span>}
      </dd>
      <dd className="mt-0.5 text-ink-3 text-sm">{detail ?? '\u00a0'}</dd>
      {spark && <dd className="mt-2">{spark}</dd>}
    </div>
  )
}
