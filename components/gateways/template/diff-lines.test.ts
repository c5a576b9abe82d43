import { expect, test } from 'vitest'
import { diffLines } from './diff-lines.ts'

const signs = { same: ' ', gone: '-', new: '+' }
const told = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => signs[kind] + text)

test('what was taken out and what was put in are marked, everything else is the same', () => {
  expect(told('a\nb\nc\nd', 'a\nx\nc\nd\ne')).toEqual([' a', '-b', '+x', ' c', ' d', '+e'])
  expect(told('a\nb', 'a\nb')).toEqual([' a', ' b'])
  expect(told('', 'a')).toEqual(['-', '+a'])
})

test('both texts can be read out of their difference', () => {
  const before = Array.from({ length: 60 }, (_, index) => String((index * 7) % 11)).join('\n')
  const after = Array.from({ length: 50 }, (_, index) => String((index * 5) % 13)).join('\n')
  const lines = diffLines(before, after)
  const side = (without: string) =>
    lines.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('\n')
  expect(side('new')).toBe(before)
  expect(side('gone')).toBe(after)
})
