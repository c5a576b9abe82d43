import { expect, test } from 'vitest'
import { cached } from './cache.ts'

test('what is found is remembered, but not beyond the moment up to which it holds', async () => {
  const loads: Record<string, number> = {}
  const find = cached(
    async key => {
      loads[key] = (loads[key] ?? 0) + 1
      return key
    },
    key => (key === 'over' ? new Date(Date.now() - 1) : key === 'long' ? new Date('2999-01-01') : undefined),
  )
  for (const key of ['over', 'over', 'long', 'long', 'plain', 'plain']) expect(await find(key)).toBe(key)
  expect(loads).toEqual({ over: 2, long: 1, plain: 1 })
})
