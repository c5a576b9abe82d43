import { expect, test } from 'vitest'
import { compareConversion } from './compare-conversion.ts'
import { type HealthFigures, noFigures } from './health-figures.ts'
import { type HealthFacts, isCalm, judgeHealth } from './judge-health.ts'

const now = new Date('2026-03-01T10:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

function judge(figures: Partial<HealthFigures>, facts: Omit<HealthFacts, 'figures'> = {}) {
  const { status, reason } = judgeHealth(
    { figures: { ...noFigures, measuredAt: now.getTime(), ...figures }, ...facts },
    now,
  )
  return reason ? `${status}: ${reason.code}` : status
}

test.each<[string, Partial<HealthFigures>, string]>([
  ['nothing was sent', {}, 'healthy'],
  ['too few calls to tell', { calls: 19, failed: 19 }, 'healthy'],
  ['fewer than a fifth of the calls fail', { calls: 100, failed: 19 }, 'healthy'],
  ['a fifth of the calls fail', { calls: 100, failed: 20 }, 'unhealthy: errors'],
  ['answers take long', { calls: 40, acceptP95Ms: 3000 }, 'unhealthy: slowAnswers'],
  ['answers of few calls take long', { calls: 10, acceptP95Ms: 9000 }, 'healthy'],
  ['few are delivered late', { delivered: 100, late: 14 }, 'healthy'],
  ['too many are delivered late', { delivered: 100, late: 15 }, 'unhealthy: late'],
  ['reports stay out', { due: 100, silent: 35, usualSilent: 0.04 }, 'unhealthy: silent'],
  ['reports stay out as they always do', { due: 100, silent: 100, usualSilent: 1 }, 'healthy'],
  ['what is usual is not known yet', { due: 100, silent: 100, usualSilent: null }, 'healthy'],
  [
    'half of what others verify',
    { compared: 200, comparedVerified: 70, expected: 160, variance: 32 },
    'unhealthy: fake',
  ],
  [
    'less than others, but likely',
    { compared: 60, comparedVerified: 2, expected: 5, variance: 4.6 },
    'healthy',
  ],
  [
    'a third less than others',
    { compared: 900, comparedVerified: 480, expected: 720, variance: 144 },
    'healthy',
  ],
])('%s', (_, figures, verdict) => {
  expect(judge(figures)).toBe(verdict)
})

const circuit = { state: 'open' as const, since: ago(30), retryAt: ago(5), openings: 1 }

test.each<[string, Partial<HealthFacts>, string]>([
  ['an open circuit', { circuit }, 'unhealthy: down'],
  ['a half-open circuit', { circuit: { ...circuit, state: 'half_open' } }, 'unhealthy: down'],
  [
    'an open circuit that nobody tried for long',
    { circuit: { ...circuit, retryAt: ago(601) } },
    'healthy: untested',
  ],
  [
    'a circuit that has just closed',
    { circuit: { ...circuit, state: 'closed', since: ago(14) } },
    'unhealthy: recovering',
  ],
  ['a circuit that closed', { circuit: { ...circuit, state: 'closed', since: ago(16) } }, 'healthy'],
  [
    'a circuit that never opened',
    { circuit: { ...circuit, state: 'closed', since: ago(1), openings: 0 } },
    'healthy',
  ],
])('%s', (_, facts, verdict) => {
  expect(judge({}, facts)).toBe(verdict)
})

test("an operator's word wins over everything until it ends", () => {
  const override = { status: 'healthy' as const, reason: 'they say so', until: ago(-1) }
  expect(judge({ calls: 100, failed: 100 }, { circuit, override })).toBe('healthy: override')
  expect(judge({}, { override: { ...override, status: 'unhealthy' } })).toBe('unhealthy: override')
  expect(judge({}, { circuit, override: { ...override, until: ago(0) } })).toBe('unhealthy: down')
})

test('failures from before the circuit closed do not count after it', () => {
  const closed = { ...circuit, state: 'closed' as const, since: ago(20) }
  const figures = { calls: 100, failed: 60 }
  expect(judge({ ...figures, measuredAt: ago(40).getTime() }, { circuit: closed })).toBe('healthy')
  expect(judge({ ...figures, measuredAt: ago(10).getTime() }, { circuit: closed })).toBe('unhealthy: errors')
})

test('what was unhealthy is healthy after three calm minutes, so it does not flap', () => {
  const reason = { code: 'errors' as const, failed: 20, calls: 100 }
  const previous = { status: 'unhealthy' as const, reason }
  expect(judge({ calls: 100, failed: 5, calm: 2 }, { previous })).toBe('unhealthy: errors')
  expect(judge({ calls: 100, failed: 5, calm: 3 }, { previous })).toBe('healthy')
  expect(isCalm({ ...noFigures, calls: 100, failed: 15 }), 'near the limit').toBe(false)
  expect(isCalm({ ...noFigures, calls: 100, failed: 9 })).toBe(true)
  expect(judge({}, { previous: { ...previous, reason: { code: 'down', since: '' } } })).toBe('healthy')
})

test('a vendor is compared with the others of its gateways and countries, never with itself', () => {
  const group = (
    productId: string,
    gatewayId: string,
    country: string,
    delivered: number,
    verified: number,
  ) => ({
    productId,
    gatewayId,
    country,
    delivered,
    verified,
  })
  const found = compareConversion([
    group('a', 'login', 'ID', 100, 10),
    group('b', 'login', 'ID', 100, 80),
    group('c', 'login', 'ID', 100, 90),
    group('a', 'news', 'ID', 500, 0),
    group('b', 'login', 'SG', 19, 19),
    group('a', 'login', 'SG', 50, 10),
  ])
  expect(found.get('a')).toMatchObject({ compared: 100, comparedVerified: 10, expected: 85 })
  expect(found.get('b')).toMatchObject({ compared: 119, expected: 53.8 })
  const figures = { ...noFigures, ...found.get('a') }
  expect(judge(figures)).toBe('unhealthy: fake')
  expect(judge({ ...noFigures, ...found.get('c') })).toBe('healthy')
})
