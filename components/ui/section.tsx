import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface SectionProps {
  title: string
  description?: ReactNode
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of a page under a heading, set off by a hairline instead of a box. */
export function Section({ title, description, action, className, children }: SectionProps) {
  return (
    <section aria-label={title} className={classNames('base:border-t base:pt-5 base:pb-8', className)}>
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <div>
          <h2 className="font-semibold text-base">{title}</h2>
          {description && <p className="mt-0.5 text-ink-2 text-sm">{description}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}
