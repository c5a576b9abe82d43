import { expect, test } from 'vitest'
import { createBatch } from './batch.ts'
import { AppError } from './error.ts'

const tick = () => new Promise(done => setImmediate(done))

test('calls that wait together go out together and get their own results', async () => {
  const sizes: number[] = []
  const double = createBatch<number, number>({
    keyOf: String,
    run: async rows => {
      sizes.push(rows.length)
      return rows.map(row => row * 2)
    },
  })
  const results = await Promise.all(Array.from({ length: 600 }, (_, n) => double(n)))
  expect(results).toEqual(Array.from({ length: 600 }, (_, n) => n * 2))
  expect(sizes).toEqual([256, 256, 88])
})

test('rows with one key never share a batch, nor are under way at once, and keep their order', async () => {
  const running = new Set<string>()
  const order: number[] = []
  const run = createBatch<{ key: string; turn: number }, number>({
    keyOf: row => row.key,
    run: async rows => {
      for (const { key, turn } of rows) {
        expect(running.has(key)).toBe(false)
        running.add(key)
        order.push(turn)
      }
      await tick()
      for (const { key } of rows) running.delete(key)
      return rows.map(row => row.turn)
    },
  })
  await Promise.all([1, 2, 3].map(turn => run({ key: 'a', turn })))
  expect(order).toEqual([1, 2, 3])
})

test('one bad row fails alone when the batch may be split, and all fail when it may not', async () => {
  const run = async (rows: number[]) => {
    if (rows.includes(13)) throw new Error('bad row')
    return rows
  }
  const splitting = createBatch<number, number>({ keyOf: String, run, splitsOn: () => true })
  const results = await Promise.allSettled([12, 13, 14].map(splitting))
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const whole = createBatch<number, number>({ keyOf: String, run })
  const failed = await Promise.allSettled([12, 13, 14].map(whole))
  expect(failed.map(result => result.status)).toEqual(['rejected', 'rejected', 'rejected'])
})

test('beyond its room a call is refused, not kept', async () => {
  const run = createBatch<number, number>({ keyOf: String, run: async rows => rows, waitingMax: 2 })
  const results = await Promise.allSettled([1, 2, 3].map(run))
  expect(results[2]).toMatchObject({ status: 'rejected', reason: new AppError('overloaded') })
})

test('a few wait for the statement under way, a crowd sends a second one after it, and never a third', async () => {
  const sizes: number[] = []
  const gates: (() => void)[] = []
  const run = createBatch<number, number>({
    keyOf: String,
    crowd: 3,
    run: async rows => {
      sizes.push(rows.length)
      await new Promise<void>(open => gates.push(open))
      return rows
    },
  })
  const calls = [run(1)]
  await tick()
  calls.push(run(2), run(3))
  await tick()
  expect(sizes).toEqual([1])
  calls.push(run(4))
  await tick()
  expect(sizes).toEqual([1, 3])
  calls.push(...[5, 6, 7, 8].map(run))
  await tick()
  expect(sizes).toEqual([1, 3])
  gates.forEach(open => {
    open()
  })
  await expect.poll(() => sizes).toEqual([1, 3, 4])
  gates.at(-1)?.()
  expect(await Promise.all(calls)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('the next rows go out before the callers of the last ones go on', async () => {
  const order: string[] = []
  const run = createBatch<string, string>({
    keyOf: row => row,
    run: async rows => {
      order.push(`out ${rows.join()}`)
      await tick()
      return rows
    },
  })
  const first = run('a').then(() => order.push('a goes on'))
  await tick()
  await Promise.all([first, run('b')])
  expect(order).toEqual(['out a', 'out b', 'a goes on'])
})
