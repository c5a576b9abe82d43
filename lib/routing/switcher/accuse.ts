import type { Accusation, MoveReason } from './inputs.ts'
import type { Policy } from './policy.ts'
import { type Score, zOf } from './score-routes.ts'

type Accused =
  | { kind: 'found'; reason: Extract<MoveReason, Accusation> }
  | { kind: 'none'; code: 'few' | 'alike' | 'at_floor' }

/**
 * The route that is worst by more than chance beside the best of the others, and what it loses to that one; or why
 * there is none: too little is known, all do alike (well or badly), or who is worst has no more to lose.
 */
export function accuse(scores: readonly Score[], policy: Policy): Accused {
  const { sampleMin, witnessMin, zMin, gapMin, floor, step } = policy
  const known = scores.filter(({ sample }) => sample >= witnessMin)
  const best = known.toSorted((a, b) => b.value - a.value)[0]
  const suspects = known.filter(score => score !== best && score.sample >= sampleMin)
  if (!best || suspects.length === 0) return { kind: 'none', code: 'few' }
  const worse = suspects
    .filter(score => best.value >= score.value * (1 + gapMin) && zOf(score, best) >= zMin)
    .sort((a, b) => a.value - b.value)
  if (worse.length === 0) return { kind: 'none', code: 'alike' }
  const from = worse.find(({ route }) => route.share > floor)
  if (!from) return { kind: 'none', code: 'at_floor' }
  const points = Math.min(step, from.route.share - floor)
  return { kind: 'found', reason: explain(from, best, points) }
}

/** Names what weighs most: the part of the score in which the two differ by the largest factor. */
function explain(from: Score, to: Score, points: number): Extract<MoveReason, Accusation> {
  const lateShare = (score: Score) => score.route.late / Math.max(1, score.route.timed)
  const parts = [
    {
      code: 'failing' as const,
      factor: ratio(to.answered, from.answered),
      figure: (score: Score) => 1 - score.answered,
      sample: (score: Score) => score.route.attempts,
    },
    {
      code: 'slow' as const,
      factor: ratio(to.speed, from.speed),
      figure: lateShare,
      sample: (score: Score) => score.route.timed,
    },
    {
      code: 'conversion' as const,
      factor: ratio(to.conversion, from.conversion),
      figure: (score: Score) => score.conversion,
      sample: (score: Score) => score.route.judged,
    },
    {
      code: 'cost' as const,
      factor: ratio(from.cost, to.cost),
      figure: (score: Score) => score.route.priceMicros,
      sample: (score: Score) => score.route.judged,
    },
  ]
  const { code, figure, sample } = parts.reduce((most, part) => (part.factor > most.factor ? part : most))
  return {
    code,
    from: from.route.productId,
    to: to.route.productId,
    points,
    z: Math.round(zOf(from, to) * 100) / 100,
    fromFigure: figure(from),
    toFigure: figure(to),
    fromSample: sample(from),
    toSample: sample(to),
  }
}

/** Of nothing by nothing: no difference. */
function ratio(a: number, b: number): number {
  return a === b ? 1 : a / Math.max(b, 0.001)
}
