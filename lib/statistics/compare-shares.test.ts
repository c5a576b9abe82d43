import { expect, test } from 'vitest'
import { compareShares } from './compare-shares.ts'

test.each([
  [99, 99, 0, 5000, 'few'],
  [0, 0, 0, 0, 'few'],
  [50, 100, 60, 100, 'chance'],
  [50, 100, 70, 100, 'real'],
  [9_000, 10_000, 9_050, 10_000, 'chance'],
  [9_000, 10_000, 9_100, 10_000, 'real'],
  [200, 200, 199, 200, 'few'],
  [200, 200, 300, 300, 'chance'],
  [0, 200, 0, 300, 'chance'],
])('%i of %i and %i of %i: %s', (part, whole, otherPart, otherWhole, difference) => {
  const [a, b] = [
    { part, whole },
    { part: otherPart, whole: otherWhole },
  ]
  expect(compareShares(a, b)).toBe(difference)
  expect(compareShares(b, a)).toBe(difference)
})
