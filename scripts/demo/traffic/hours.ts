const hourMs = 3_600_000

/** How busy each hour of a day is where the merchant lives: quiet nights, peaks before noon and in the evening. */
const dayRhythm = [8, 5, 3, 3, 4, 9, 18, 30, 44, 56, 62, 60, 55, 52, 50, 49, 51, 56, 64, 72, 70, 56, 34, 17]
/** Sunday to Saturday. */
const weekRhythm = [0.82, 1, 1.02, 1.04, 1.05, 1.12, 0.94]

export interface Hour {
  hour: Date
  deliveries: number
  /** The part of it that has passed. */
  share: number
  /** The first provider of every route is failing. */
  outage: boolean
}

/** Spreads exactly `count` deliveries over the hours before `until`, in a merchant's daily and weekly rhythm. */
export function planHours(count: number, months: number, until: Date, timeZone: string): Hour[] {
  const first = new Date(until)
  first.setUTCMonth(first.getUTCMonth() - months)
  const start = Math.ceil(first.getTime() / hourMs) * hourMs
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: 'numeric',
    hourCycle: 'h23',
    weekday: 'short',
  })
  const hours = Array.from({ length: Math.ceil((until.getTime() - start) / hourMs) }, (_, index) => {
    const hour = new Date(start + index * hourMs)
    const share = Math.min(1, (until.getTime() - hour.getTime()) / hourMs)
    const growth = 1 + (index * hourMs) / (until.getTime() - start)
    const weight = share * growth * busyness(hour, clock) * (0.9 + 0.2 * Math.random())
    return { hour, share, weight, outage: index % 1009 >= 1006 }
  })
  const total = hours.reduce((sum, { weight }) => sum + weight, 0)
  let before = 0
  let given = 0
  return hours.map(({ weight, ...hour }) => {
    before += weight
    const deliveries = Math.round((before / total) * count) - given
    given += deliveries
    return { ...hour, deliveries }
  })
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function busyness(moment: Date, clock: Intl.DateTimeFormat): number {
  const parts = clock.formatToParts(moment)
  const read = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return (dayRhythm[Number(read('hour'))] ?? 1) * (weekRhythm[weekdays.indexOf(read('weekday'))] ?? 1)
}
