import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeKeyText, mayBeKey } from './key-text.ts'

test('a key has its prefix, 256 bits and a checksum, and no two are alike', () => {
  const keys = Array.from({ length: 500 }, makeKeyText)
  for (const key of keys) expect(key).toMatch(/^sandi_[A-Za-z0-9_-]{43}[0-9A-Za-z]{6}$/)
  expect(keys.every(mayBeKey)).toBe(true)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a key with one character wrong, missing, added or two swapped is no key', () => {
  const letters = [...'ABCXYZabcxyz0189-_']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 54 }), fc.constantFrom(...letters), (place, letter) => {
      const key = makeKeyText()
      const [before, at, after] = [key.slice(0, place), key.charAt(place), key.slice(place + 1)]
      if (letter !== at) expect(mayBeKey(before + letter + after)).toBe(false)
      expect(mayBeKey(before + after)).toBe(false)
      expect(mayBeKey(before + letter + at + after)).toBe(false)
      const swapped = before + after.charAt(0) + at + after.slice(1)
      if (swapped !== key) expect(mayBeKey(swapped)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('the first keys, which have no checksum, are still keys', () => {
  expect(mayBeKey(`sandi_${randomBytes(32).toString('base64url')}`)).toBe(true)
})
