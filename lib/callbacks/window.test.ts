import { expect, test } from 'vitest'
import { createWindows } from './window.ts'

const quick = { delivered: true, latencyMs: 5 }
const slow = { delivered: true, latencyMs: 5_000 }
const failed = { delivered: false, latencyMs: 15_000 }

test('a window grows with each quick success, up to 64, and halves with each failure, down to 1', () => {
  const windows = createWindows()
  windows.start('a')
  const sizes = (result: typeof quick, times: number) => {
    for (let turn = 0; turn < times; turn++) {
      windows.start('a')
      windows.finish('a', result)
    }
    return (windows.free(1000).a ?? 0) + 1
  }
  expect(sizes(quick, 1)).toBe(5)
  expect(sizes(quick, 200)).toBe(64)
  expect(sizes(slow, 10)).toBe(64)
  expect(sizes(failed, 1)).toBe(32)
  expect(sizes(failed, 20)).toBe(1)
  expect(sizes(quick, 1)).toBe(2)
})

test('an endpoint gets at most its share of the places that are left', () => {
  const windows = createWindows()
  windows.start('a')
  for (let turn = 0; turn < 100; turn++) {
    windows.start('a')
    windows.finish('a', quick)
  }
  expect(windows.free(800).a).toBe(63)
  expect(windows.free(80).a).toBe(10)
  expect(windows.free(1).a).toBe(1)
})

test('what is as new is forgotten, what fails is remembered', () => {
  const windows = createWindows()
  windows.start('a')
  windows.finish('a', quick)
  windows.start('b')
  windows.finish('b', failed)
  expect(windows.free(100)).toEqual({ b: 2 })
})
