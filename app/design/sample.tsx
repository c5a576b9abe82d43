import type { ReactNode } from 'react'

/** One piece with the name of what is to be seen. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-ink-3 text-xs">{name}</h3>
      {children}
    </div>
  )
}

export function Samples({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">{children}</div>
}
