import type { ReactNode } from 'react'

/** What a page before the sign-in is about. */
export function PublicHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-7 [overflow-wrap:anywhere]">
      <h1 className="font-semibold text-2xl tracking-[-0.02em]">{title}</h1>
      {children && <p className="mt-1 text-balance text-ink-2">{children}</p>}
    </div>
  )
}
