/** The moment at which a day (`2026-03-29`), or the one `later` days after it, begins in a zone; undefined: no such day. */
export function startOfDay(day: string, timeZone: string, later = 0): Date | undefined {
  if (!/^20\d\d-\d\d-\d\d$/.test(day)) return undefined
  const guess = Date.parse(`${day}T00:00:00Z`) + later * 86_400_000
  if (Number.isNaN(guess)) return undefined
  // Twice: the offset at the first guess may be that of the other side of a clock change.
  const near = guess - offsetMs(guess, timeZone)
  return new Date(guess - offsetMs(near, timeZone))
}

function offsetMs(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(moment).find(part => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d+)(?::(\d+))?/.exec(name) ?? []
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
}
