import type { ReactNode } from 'react'

interface EmptyStateProps {
  mark?: ReactNode
  title: string
  children: ReactNode
  action?: ReactNode
}

/** What stands in place of an empty list: why it is empty and what to do next. */
export function EmptyState({ mark, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center border-t py-16 text-center">
      {mark && (
        <div aria-hidden="true" className="mb-4 text-ink-3 [&_svg]:size-7 [&_svg]:stroke-[1.25]">
          {mark}
        </div>
      )}
      <h2 className="font-semibold text-base">{title}</h2>
      <p className="mt-1 max-w-sm text-balance text-ink-2">{children}</p>
      {action && <div className="mt-5">{action}</div>}
    </div>
  )
}
