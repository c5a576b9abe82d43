import { expect, test } from 'vitest'
import { openCode } from '#lib/core/sealed-code.ts'
import { codeDigests, makeCode, storeCode } from './code.ts'

test('codes have their length, with leading zeros, and every digit is equally likely at every place', () => {
  const rounds = 60_000
  const counts = Array.from({ length: 6 }, () => new Array<number>(10).fill(0))
  for (let round = 0; round < rounds; round++) {
    const code = makeCode(6)
    expect(code).toHaveLength(6)
    for (const [place, digit] of [...code].entries()) {
      const row = counts[place]
      if (row) row[Number(digit)] = (row[Number(digit)] ?? 0) + 1
    }
  }
  for (const row of counts) {
    const expected = rounds / 10
    const chiSquare = row.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 9 degrees of freedom: above 40 once in 130,000 runs.
    expect(chiSquare).toBeLessThan(40)
  }
})

test('a stored code is bound to its otp', () => {
  const stored = storeCode('a', '123456', 'platform')
  expect(codeDigests('a', '123456')[stored.keyId ?? '']).toBe(`\\x${stored.hash}`)
  expect(codeDigests('b', '123456')[stored.keyId ?? '']).not.toBe(`\\x${stored.hash}`)
  expect(openCode('a', stored.sealed ?? '')).toBe('123456')
  expect(() => openCode('b', stored.sealed ?? '')).toThrow()
})

test('only a code of ours is kept to be sent again', () => {
  expect(storeCode('a', '123456', 'merchant').sealed).toBeUndefined()
  expect(storeCode('a', '1234', 'vendor').sealed).toBeUndefined()
})

test('a code that is not ours is sealed to be told, where it is told', () => {
  for (const owner of ['merchant', 'vendor'] as const) {
    expect(storeCode('a', '1234', owner).toldSealed).toBeUndefined()
    expect(openCode('a', storeCode('a', '1234', owner, { tell: true }).toldSealed ?? '')).toBe('1234')
  }
})
