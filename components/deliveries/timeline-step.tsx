import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { Moment } from '#components/ui/moment.tsx'
import type { Tone } from './describe-event.ts'

interface TimelineStepProps {
  title: string
  tone: Tone
  at: Date
  /** The time since the beginning. */
  after?: string
  vendor?: ReactNode
  detail?: string | undefined
  zone: { timeZone: string; locale: string }
  last: boolean
}

const dots: Record<Tone, string> = {
  neutral: 'border-control-strong bg-paper',
  ok: 'border-ok bg-ok',
  warn: 'border-warn bg-warn',
  bad: 'border-bad bg-bad',
}

export function TimelineStep({ title, tone, at, after, vendor, detail, zone, last }: TimelineStepProps) {
  return (
    <li className="relative flex gap-3 pb-5 last:pb-0">
      {!last && (
        <span aria-hidden="true" className="absolute top-4 bottom-[-0.35rem] left-[4.5px] w-px bg-control" />
      )}
      <span
        aria-hidden="true"
        className={classNames('mt-1.5 size-2.5 shrink-0 rounded-full border-[1.5px]', dots[tone])}
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium">{title}</span>
          {vendor}
        </div>
        {detail && <p className="text-ink-2 text-sm [overflow-wrap:anywhere]">{detail}</p>}
      </div>
      <div className="shrink-0 text-right text-sm">
        <Moment at={at} {...zone} show="time" />
        {after && <p className="font-mono text-ink-3 text-xs">{after}</p>}
      </div>
    </li>
  )
}
