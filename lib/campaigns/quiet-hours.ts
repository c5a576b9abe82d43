export interface QuietHours {
  /** `HH:MM`; until the other one nothing is sent, over midnight when it is earlier. */
  from: string
  until: string
  timeZone: string
}

const minuteMs = 60_000
const clocks = new Map<string, Intl.DateTimeFormat>()

/** Whether the clocks of the zone show a time from `from` to before `until`. */
export function isQuiet(moment: Date, { from, until, timeZone }: QuietHours): boolean {
  const now = clockOf(timeZone).format(moment)
  return from < until ? from <= now && now < until : from <= now || now < until
}

/**
 * The moment itself, or the first whole minute after it that is not quiet. Looking at each minute's clock is right
 * when clocks change, too: an hour that is skipped or comes twice.
 */
export function nextSendAt(moment: Date, quiet: QuietHours): Date {
  if (!isQuiet(moment, quiet)) return moment
  let next = Math.ceil((moment.getTime() + 1) / minuteMs) * minuteMs
  // No quiet time is longer than a day and a change of clocks.
  for (let minutes = 0; minutes < 26 * 60 && isQuiet(new Date(next), quiet); minutes++) next += minuteMs
  return new Date(next)
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, format)
  return format
}
