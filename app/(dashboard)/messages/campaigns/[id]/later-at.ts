const hourMs = 3_600_000

/** The next whole hour that is at least an hour away, on the clocks of the zone: `2026-12-31T08:00`. */
export function laterAt(now: Date, timeZone: string): string {
  const at = new Date(Math.ceil(now.getTime() / hourMs) * hourMs + hourMs)
  const shape = { dateStyle: 'short', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat('sv-SE', shape).format(at).replace(' ', 'T')
}
