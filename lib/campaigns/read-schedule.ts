import { parseMoment } from '#lib/core/parse-moment.ts'
import { say } from '#lib/i18n/say.ts'

const yearMs = 366 * 24 * 60 * 60 * 1000

/** When a campaign is to begin, on the clocks of the zone; a text of `validation` when it cannot. Null: at once. */
export function readSchedule(
  text: string | null,
  timeZone: string,
  now: Date,
): { at: Date | null } | { error: string } {
  if (text === null) return { at: null }
  const at = parseMoment(text, timeZone)
  if (!at) return { error: say('moment') }
  if (at <= now) return { error: say('scheduledPast') }
  return at.getTime() - now.getTime() > yearMs ? { error: say('scheduledLate') } : { at }
}
