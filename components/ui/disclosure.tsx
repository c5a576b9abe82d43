import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** What few people need, behind a line that says what it is. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group border-t">
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pb-5 pl-6">{children}</div>
    </details>
  )
}
