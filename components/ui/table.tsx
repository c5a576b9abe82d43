import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** A table on the page itself: hairlines between rows, no box. `caption` is for screen readers. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr className="border-b">{children}</tr>
    </thead>
  )
}

export function HeadCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      {...props}
      scope="col"
      className={classNames(
        'h-9 px-1.5 base:text-left font-medium text-ink-3 text-xs first:pl-0 last:pr-0 sm:px-3',
        className,
      )}
    />
  )
}

/** A row that is a link when one of its cells holds a `RowLink`. */
export function Row({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      {...props}
      className={classNames(
        'relative border-b transition-colors has-[[data-row-link]:hover]:bg-sunken has-[[data-row-link]:focus-visible]:bg-sunken',
        className,
      )}
    />
  )
}

export function Cell({ className, ...props }: ComponentProps<'td'>) {
  return (
    <td
      {...props}
      className={classNames('base:h-11 px-1.5 base:py-2 first:pl-0 last:pr-0 sm:px-3', className)}
    />
  )
}

/** Stretches over its row; what else can be pressed there needs `relative z-10`. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      data-row-link=""
      className={classNames('after:absolute after:inset-0 after:content-[""]', className)}
    />
  )
}
