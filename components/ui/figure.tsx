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

/** Key figures side by side, set off by hairlines. */
export function Figures({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl
      aria-label={label}
      className="grid grid-cols-2 gap-px overflow-hidden border-y bg-line sm:grid-cols-3 xl:grid-cols-5"
    >
      {children}
    </dl>
  )
}

export function Figure({ label, value, detail, change, spark }: FigureProps) {
  return (
    <div className="bg-paper px-4 py-4 first:pl-0 last:col-span-2 xl:last:col-span-1 max-sm:odd:pl-0 sm:max-xl:nth-[3n+1]:pl-0">
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
