const pattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/

/**
 * A moment as ISO 8601 writes it: `2026-03-29` (midnight), `2026-03-29T08:30` or with seconds, on the clocks of the
 * zone; with `Z` or an offset, wherever that is. Undefined when it is no such text or no such day.
 */
export function parseMoment(text: string, timeZone: string): Date | undefined {
  const [, day, clock = '00:00', offset] = pattern.exec(text.trim()) ?? []
  if (!day) return undefined
  const asUtc = Date.parse(`${day}T${clock}Z`)
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== day) return undefined
  if (offset) {
    const moment = new Date(`${day}T${clock}${offset}`)
    return Number.isNaN(moment.getTime()) ? undefined : moment
  }
  // Twice: the offset at the first guess may be that of the other side of a clock change.
  const near = asUtc - offsetMs(asUtc, timeZone)
  return new Date(asUtc - offsetMs(near, timeZone))
}

function offsetMs(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(moment).find(part => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d+)(?::(\d+))?/.exec(name) ?? []
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
}
