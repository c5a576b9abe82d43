import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control.ts'

interface NativeSelectProps extends ComponentProps<'select'> {
  /** A drawing of what is chosen, at the left. */
  mark?: ReactNode
}

/** The platform's own select, at home on every device. */
export function NativeSelect({ className, mark, ...props }: NativeSelectProps) {
  return (
    <span className={classNames('relative block', className)}>
      {mark && (
        <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center">{mark}</span>
      )}
      <select
        {...props}
        className={classNames(controlStyle, 'h-9 appearance-none pr-8', mark ? 'pl-9.5' : 'pl-3')}
      />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  )
}
