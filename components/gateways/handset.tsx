import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { initials } from '#components/ui/initials.ts'

interface HandsetProps {
  /** What stands above the conversation: who it is with. */
  head?: ReactNode
  foot?: ReactNode
  className?: string
  children: ReactNode
}

/** The upper part of a phone, on which a message is seen. */
export function Handset({ head, foot, className, children }: HandsetProps) {
  return (
    <div className="overflow-hidden rounded-[1.75rem] border-4 border-control bg-paper shadow-popup">
      <div aria-hidden="true" className="flex items-center justify-between px-5 pt-2.5 pb-1 text-xs">
        <span className="font-medium">9:41</span>
        <span className="h-3.5 w-14 rounded-full bg-ink/85 dark:bg-sunken" />
        <span className="flex items-end gap-1">
          <span className="flex items-end gap-px">
            <span className="h-1 w-0.75 rounded-[1px] bg-ink" />
            <span className="h-1.5 w-0.75 rounded-[1px] bg-ink" />
            <span className="h-2 w-0.75 rounded-[1px] bg-ink" />
            <span className="h-2.5 w-0.75 rounded-[1px] bg-control" />
          </span>
          <span className="h-2.5 w-5 rounded-[3px] border border-ink p-px">
            <span className="block h-full w-3/4 rounded-[1px] bg-ink" />
          </span>
        </span>
      </div>
      {head && <div className="border-b px-4 pt-1.5 pb-2.5">{head}</div>}
      <div className={classNames('min-h-52 px-4 py-4', className)}>{children}</div>
      {foot}
    </div>
  )
}

/** A round picture of somebody without one. */
export function Initials({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-8 shrink-0 items-center justify-center rounded-full bg-control font-medium text-ink text-xs uppercase"
    >
      {initials(name)}
    </span>
  )
}
