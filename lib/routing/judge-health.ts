import type { HealthFigures } from './health-figures.ts'
import { healthRules } from './health-rules.ts'

export type HealthStatus = 'healthy' | 'unhealthy'

/** Why a product is what it is; screens make a sentence of it. */
export type HealthReason =
  | { code: 'override'; words: string; until: string }
  | { code: 'down' | 'recovering' | 'untested'; since: string }
  | { code: 'errors'; failed: number; calls: number }
  | { code: 'slowAnswers'; p95Ms: number }
  | { code: 'late'; late: number; delivered: number }
  | { code: 'silent'; silent: number; due: number; usual: number }
  | { code: 'fake'; verified: number; expected: number; compared: number }

export interface HealthFacts {
  figures: HealthFigures
  previous?: { status: HealthStatus; reason: HealthReason | null } | undefined
  circuit?:
    | { state: 'closed' | 'open' | 'half_open'; since: Date; retryAt: Date | null; openings: number }
    | undefined
  override?: { status: HealthStatus; reason: string; until: Date } | undefined
}

/** A product's health at a moment: an operator's word, else its circuit, else its figures. */
export function judgeHealth(
  facts: HealthFacts,
  now: Date,
): { status: HealthStatus; reason: HealthReason | null } {
  const { override } = facts
  if (override && override.until > now) {
    const { status, reason, until } = override
    return { status, reason: { code: 'override', words: reason, until: until.toISOString() } }
  }
  return judgeCircuit(facts, now) ?? judgeFigures(facts)
}

function judgeCircuit({ circuit }: HealthFacts, now: Date) {
  if (!circuit || circuit.openings === 0) return undefined
  const { state, retryAt } = circuit
  const since = circuit.since.toISOString()
  const ago = (moment: Date) => now.getTime() - moment.getTime()
  if (state === 'closed') {
    return ago(circuit.since) < healthRules.recoveringMs
      ? { status: 'unhealthy' as const, reason: { code: 'recovering' as const, since } }
      : undefined
  }
  return retryAt && ago(retryAt) > healthRules.untestedMs
    ? { status: 'healthy' as const, reason: { code: 'untested' as const, since } }
    : { status: 'unhealthy' as const, reason: { code: 'down' as const, since } }
}

function judgeFigures({ figures, previous, circuit }: HealthFacts) {
  // Failures before the circuit closed are settled by the trials that closed it.
  const settled = circuit?.state === 'closed' && circuit.openings > 0 && circuit.since > at(figures)
  const reason = settled ? undefined : worst(figures, 'from')
  if (reason) return { status: 'unhealthy' as const, reason }
  const before = previous?.status === 'unhealthy' ? previous.reason : null
  const known = before && !['override', 'down', 'recovering', 'untested'].includes(before.code)
  return known && figures.calm < healthRules.calmMinutes
    ? { status: 'unhealthy' as const, reason: before }
    : { status: 'healthy' as const, reason: null }
}

function at({ measuredAt }: HealthFigures): Date {
  return new Date(measuredAt)
}

/** Whether nothing is near being wrong: below what ends an unhealthy time. */
export function isCalm(figures: HealthFigures): boolean {
  return worst(figures, 'calm') === undefined
}

/** What is wrong with a product, by the limits at which it becomes so or ends being so. */
function worst(figures: HealthFigures, limit: 'from' | 'calm'): HealthReason | undefined {
  const { errors, late, silent, answerMs, samplesMin } = healthRules
  const { failed, calls, acceptP95Ms, due, usualSilent } = figures
  if (calls >= samplesMin && failed / calls >= errors[limit]) return { code: 'errors', failed, calls }
  if (calls - failed >= samplesMin && (acceptP95Ms ?? 0) >= answerMs[limit]) {
    return { code: 'slowAnswers', p95Ms: acceptP95Ms ?? 0 }
  }
  if (usualSilent !== null && due >= samplesMin && figures.silent / due - usualSilent >= silent[limit]) {
    return { code: 'silent', silent: figures.silent, due, usual: usualSilent }
  }
  if (figures.delivered >= samplesMin && figures.late / figures.delivered >= late[limit]) {
    return { code: 'late', late: figures.late, delivered: figures.delivered }
  }
  return isFake(figures, limit)
}

/** Delivered, they say, and yet far fewer people verify than with other vendors, beyond chance. */
function isFake(figures: HealthFigures, limit: 'from' | 'calm'): HealthReason | undefined {
  const { compared, comparedVerified: verified, expected, variance } = figures
  const { samplesMin, below, calm, deviations } = healthRules.fake
  if (compared < samplesMin || verified >= expected * (limit === 'from' ? below : calm)) return undefined
  if (expected - verified < deviations * Math.sqrt(variance)) return undefined
  return { code: 'fake', verified, expected: Math.round(expected), compared }
}
