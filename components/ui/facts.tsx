import type { ReactNode } from 'react'

/** Names and values beneath each other. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="text-sm">{children}</dl>
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center justify-between gap-6 border-b py-1.5 last:border-b-0">
      <dt className="shrink-0 text-ink-3">{label}</dt>
      <dd className="flex min-w-0 items-center gap-1.5 text-right [overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}
