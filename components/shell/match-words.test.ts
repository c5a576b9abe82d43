import { expect, test } from 'vitest'
import { matchWords } from './match-words.ts'

test('every word must be there, in any order and case', () => {
  expect(matchWords('KEYS merch', 'Merchant keys', 'Settings')).toBe(true)
  expect(matchWords('keys team', 'Merchant keys', 'Settings')).toBe(false)
})

test('an empty query matches everything', () => {
  expect(matchWords('  ', 'Overview')).toBe(true)
})
