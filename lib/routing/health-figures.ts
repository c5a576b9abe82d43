/** What was measured of a product's platform account in the window; null: there was nothing to measure. */
export type HealthFigures = {
  /** Calls to the vendor, and those without a usable answer. */
  calls: number
  failed: number
  /** From the call to the recorded answer. */
  acceptP50Ms: number | null
  acceptP95Ms: number | null
  /** What the vendor took, and what of it was delivered, and late. */
  sent: number
  delivered: number
  late: number
  deliverP50Ms: number | null
  deliverP95Ms: number | null
  /** What should have been reported by now, and what was not; the share that usually is not. */
  due: number
  silent: number
  usualSilent: number | null
  /** Codes of gateways where codes are verified, and those that were. */
  asked: number
  verified: number
  /** Delivered codes that other vendors' of the same gateway and country compare with. */
  compared: number
  comparedVerified: number
  expected: number
  /** The variance of what is expected. */
  variance: number
  /** For how many minutes nothing has been wrong. */
  calm: number
  /** When it was measured, in milliseconds. */
  measuredAt: number
}

export const noFigures: HealthFigures = {
  calls: 0,
  failed: 0,
  acceptP50Ms: null,
  acceptP95Ms: null,
  sent: 0,
  delivered: 0,
  late: 0,
  deliverP50Ms: null,
  deliverP95Ms: null,
  due: 0,
  silent: 0,
  usualSilent: null,
  asked: 0,
  verified: 0,
  compared: 0,
  comparedVerified: 0,
  expected: 0,
  variance: 0,
  calm: 0,
  measuredAt: 0,
}
