import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface AlertProps {
  tone: keyof typeof tones
  title?: ReactNode
  action?: ReactNode
  children?: ReactNode
}

const tones = {
  info: { style: 'bg-info-soft [&>svg]:text-info', icon: Info },
  ok: { style: 'bg-ok-soft [&>svg]:text-ok', icon: CircleCheck },
  warn: { style: 'bg-warn-soft [&>svg]:text-warn', icon: TriangleAlert },
  bad: { style: 'bg-bad-soft [&>svg]:text-bad', icon: CircleAlert },
}

/** A note within the page. What appears after something was done needs a `role="alert"` around it. */
export function Alert({ tone, title, action, children }: AlertProps) {
  const { style, icon: Icon } = tones[tone]
  return (
    <div className={classNames('flex items-start gap-2.5 rounded-lg px-3.5 py-3', style)}>
      <Icon aria-hidden="true" className="mt-0.75 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          {title && <p className="font-medium">{title}</p>}
          {children && <div className="text-ink-2 [overflow-wrap:anywhere]">{children}</div>}
        </div>
        {action}
      </div>
    </div>
  )
}
