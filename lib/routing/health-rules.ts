import type { Channel } from '#lib/vendors/vendor.ts'

const minuteMs = 60_000

/** What a product is judged by. */
export const healthRules = {
  /** Long enough for a vendor of little traffic, short enough to notice: what GOV.UK Notify looks at. */
  windowMs: 15 * minuteMs,
  /** Fewer samples say nothing. */
  samplesMin: 20,
  /** At most so many of the latest deliveries of all merchants are looked at, which takes half a second. */
  deliveriesMax: 20_000,
  /** Shares from which on a product is unhealthy, and below which it is calm again. */
  errors: { from: 0.2, calm: 0.1 },
  late: { from: 0.15, calm: 0.1 },
  /** Above the share that stays without a report on other days. */
  silent: { from: 0.3, calm: 0.15 },
  /** The slowest of twenty answers. An answer takes a tenth of this where all is well. */
  answerMs: { from: 3_000, calm: 2_000 },
  /** Of what was verified elsewhere, how much less than expected, and how unlikely that is by chance (1 in 30,000). */
  fake: { below: 0.5, calm: 0.7, deviations: 4, samplesMin: 50 },
  /** Judged calm so many minutes in a row, a product is healthy again. */
  calmMinutes: 3,
  /** A circuit that has just closed may open again. */
  recoveringMs: 15_000,
  /** Nobody has tried a product since its circuit would have let somebody: that it is down is no longer known. */
  untestedMs: 10 * minuteMs,
  /** A code is asked for and typed within this time, or mostly not at all. */
  verifyMs: 2 * minuteMs,
  /** What is usual is taken from this time, without its last hour. */
  usualMs: 24 * 60 * minuteMs,
  samplesKeptDays: 8,
}

/** After how many seconds a delivery was slow, and a report is missing: three times what is slow. */
export const channelTimes: Record<Channel, { lateSeconds: number; silentSeconds: number }> = {
  SMS: { lateSeconds: 60, silentSeconds: 180 },
  MISSCALL: { lateSeconds: 20, silentSeconds: 60 },
  WHATSAPP: { lateSeconds: 30, silentSeconds: 90 },
  WA_LONG_NUMBER: { lateSeconds: 30, silentSeconds: 90 },
  EMAIL: { lateSeconds: 120, silentSeconds: 360 },
}
