interface MomentProps {
  at: Date
  timeZone: string
  locale: string
  /** `time`: the clock alone, for lists of one day. */
  show?: 'date-time' | 'time'
}

/** A moment in the merchant's zone; hovering shows it in UTC. */
export function Moment({ at, timeZone, locale, show = 'date-time' }: MomentProps) {
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  const date = show === 'date-time' ? ({ day: '2-digit', month: 'short' } as const) : {}
  const iso = at.toISOString()
  return (
    <time dateTime={iso} title={`${iso.slice(0, 19).replace('T', ' ')} UTC`} className="whitespace-nowrap">
      {new Intl.DateTimeFormat(locale, { ...date, ...clock, timeZone }).format(at)}
    </time>
  )
}
