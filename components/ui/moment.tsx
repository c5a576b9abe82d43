import { dateTimeFormat } from '#lib/core/formats.ts'

interface MomentProps {
  at: Date
  timeZone: string
  locale: string
  /** `time`: the clock alone, for lists of one day; `minute`: with the year; `full`: with the year and the zone. */
  show?: 'date-time' | 'time' | 'date' | 'minute' | 'full'
}

const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
const day = { day: '2-digit', month: 'short' } as const
const shapes = {
  'date-time': { ...day, ...clock },
  time: clock,
  date: { ...day, year: 'numeric' },
  minute: { ...day, year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  full: { ...day, year: 'numeric', ...clock, timeZoneName: 'short' },
} as const

/** A moment in the merchant's zone; hovering shows it in UTC. */
export function Moment({ at, timeZone, locale, show = 'date-time' }: MomentProps) {
  const iso = at.toISOString()
  return (
    <time dateTime={iso} title={`${iso.slice(0, 19).replace('T', ' ')} UTC`} className="whitespace-nowrap">
      {dateTimeFormat(locale, { ...shapes[show], timeZone }).format(at)}
    </time>
  )
}
