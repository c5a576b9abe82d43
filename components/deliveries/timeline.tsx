import type { ReactNode } from 'react'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Moment } from '#components/ui/moment.tsx'
import type { DeliveryEvent } from '#lib/messaging/get-delivery.ts'
import { describeEvent, type Tone } from './describe-event.ts'

interface TimelineProps {
  acceptedAt: Date
  events: DeliveryEvent[]
  zone: { timeZone: string; locale: string }
}

const dots: Record<Tone, string> = {
  neutral: 'border-control-strong bg-paper',
  ok: 'border-ok bg-ok',
  warn: 'border-warn bg-warn',
  bad: 'border-bad bg-bad',
}

/** What happened to a delivery, in order, with the time since it was accepted. */
export function Timeline({ acceptedAt, events, zone }: TimelineProps) {
  return (
    <ol className="relative">
      <Step title="Accepted" tone="neutral" at={acceptedAt} zone={zone} last={events.length === 0} />
      {events.map((event, index) => {
        const { title, tone } = describeEvent(event)
        const vendor = event.vendorId && event.vendorName && (
          <span className="inline-flex items-center gap-1.5 text-ink-2">
            <VendorMark vendorId={event.vendorId} />
            {event.vendorName} {event.productName}
          </span>
        )
        return (
          <Step
            key={event.id}
            title={title}
            tone={tone}
            vendor={vendor}
            detail={event.detail ?? undefined}
            at={event.createdAt}
            after={event.createdAt.getTime() - acceptedAt.getTime()}
            zone={zone}
            last={index === events.length - 1}
          />
        )
      })}
    </ol>
  )
}

interface StepProps {
  title: string
  tone: Tone
  at: Date
  after?: number
  vendor?: ReactNode
  detail?: string | undefined
  zone: TimelineProps['zone']
  last: boolean
}

function Step({ title, tone, at, after, vendor, detail, zone, last }: StepProps) {
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
        {detail && <p className="text-ink-2 text-sm">{detail}</p>}
      </div>
      <div className="shrink-0 text-right text-sm">
        <Moment at={at} {...zone} show="time" />
        {after !== undefined && (
          <p className="font-mono text-ink-3 text-xs">+{(after / 1000).toFixed(1)} s</p>
        )}
      </div>
    </li>
  )
}
