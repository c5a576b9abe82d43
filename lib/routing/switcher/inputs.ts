import type { Points } from '../share-points.ts'
import type { Policy } from './policy.ts'

/** What a route did in the window. */
export interface Evidence {
  productId: string
  /** Calls to the vendor; of these without a usable answer. */
  attempts: number
  failures: number
  /** Taken by the vendor and old enough to be judged; of these verified. */
  judged: number
  verified: number
  /** Old enough to be late; of these late. Both are 0 of a vendor that reports nothing. */
  timed: number
  late: number
}

export interface RouteInput extends Evidence {
  /** Of a message to this country, in micro-units; up to 2^53. */
  priceMicros: number
  /** Points it has, and points it rests at. */
  share: number
  resting: number
}

/** Everything a decision is made from, as it is stored with it. */
export interface Inputs {
  /** ISO 8601, as all moments here. */
  now: string
  channel: string
  routes: RouteInput[]
  /** When points were last moved away from a route, and when they were last moved at all. */
  movedAt: string | null
  steppedAt: string | null
  /** Whether anything was verified through the gateway in the last 7 days. */
  verifiesLately: boolean
  policy: Policy
}

/** Why points are moved; its figures are those of the sentence that tells it. */
export type MoveReason =
  | ({ code: 'failing' | 'slow' | 'conversion' | 'cost' } & Accusation)
  | { code: 'quiet'; to: string[]; points: number; quietMinutes: number }

export interface Accusation {
  from: string
  to: string
  points: number
  z: number
  /** What the accused and the better route did, of the figure that weighs most: a share, or micro-units. */
  fromFigure: number
  toFigure: number
  fromSample: number
  toSample: number
}

/** Why nothing is moved. */
export type StillReason = {
  code:
    | 'one_route'
    | 'no_verifications'
    | 'too_soon'
    | 'few'
    | 'alike'
    | 'at_floor'
    | 'not_quiet'
    | 'not_yet'
    | 'resting'
}

export type Decision =
  | { kind: 'away' | 'back'; shares: Points; reason: MoveReason }
  | { kind: 'none'; shares: Points; reason: StillReason }

export function since(now: string, moment: string): number {
  return Date.parse(now) - Date.parse(moment)
}
