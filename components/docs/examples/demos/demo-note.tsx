import type { ReactNode } from 'react'

/** What a reader has to know to try an example. */
export function DemoNote({ children }: { children: ReactNode }) {
  return <p className="mt-5 border-t pt-3 text-ink-3 text-sm">{children}</p>
}
