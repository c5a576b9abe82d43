const second = 1000
const minute = 60 * second

/** The numbers that the switcher decides by; why they are these is in docs/decisions/0030-automatic-routing.md. */
export interface Policy {
  /** At most one decision for a country (and network) in this time. */
  tickMs: number
  /** How far back is looked. */
  windowMs: number
  /** A message younger than this is not judged by whether it was verified. */
  judgeAfterMs: number
  /** Delivered later than this is late; so is what is older and has no report, where its vendor reports at all. */
  slowMs: Record<string, number>
  /** Up to this share of late messages a route is not slow. */
  lateShareMax: number
  /** Points that one decision moves. */
  step: number
  /** What a route keeps when points are moved away from it, so that its recovery is noticed. */
  floor: number
  /** A route is accused only with at least so many messages, */
  sampleMin: number
  /** of a route that others are compared with at least so many are known, */
  witnessMin: number
  /** when chance hardly explains the difference, */
  zMin: number
  /** and the other one's score is better by at least this share. */
  gapMin: number
  /** What a try costs besides its price, in mean prices: somebody waits, asks again or leaves. */
  patience: number
  /** Without a move away for so long, shares drift back, */
  quietMs: number
  /** a step at a time, once what the last one sent can be judged, */
  backEveryMs: number
  /** unless the evidence even hints that the route is still bad. */
  hintZ: number
}

export const standardPolicy: Policy = {
  tickMs: minute,
  windowMs: 15 * minute,
  judgeAfterMs: 3 * minute,
  slowMs: {
    MISSCALL: 20 * second,
    WHATSAPP: 30 * second,
    WA_LONG_NUMBER: 30 * second,
    SMS: 60 * second,
    EMAIL: 2 * minute,
  },
  lateShareMax: 0.15,
  step: 10,
  floor: 2,
  sampleMin: 20,
  witnessMin: 5,
  zMin: 2.58,
  gapMin: 0.1,
  patience: 4,
  quietMs: 15 * minute,
  backEveryMs: 3 * minute,
  hintZ: 1.28,
}
