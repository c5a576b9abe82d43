import { expect, test, vi } from 'vitest'
import { createSlots } from '#lib/core/slots.ts'
import { streamPieces } from './stream-pieces.ts'

function endless() {
  const made: number[] = []
  const ended = vi.fn()
  async function* pieces() {
    try {
      for (let n = 0; ; n++) {
        made.push(n)
        yield `${n}\n`
      }
    } finally {
      ended()
    }
  }
  return { made, ended, pieces: pieces() }
}

test('pieces are made at the pace of the reader', async () => {
  const { made, pieces } = endless()
  const reader = streamPieces(pieces, () => {}).getReader()
  for (let n = 0; n < 5; n++) await reader.read()
  expect(made.length).toBeLessThan(8)
  await reader.cancel()
})

test('when the client goes away nothing more is made and the slot is free again', async () => {
  const slots = createSlots(1)
  const { ended, pieces } = endless()
  const release = slots.take('ayu')
  const reader = streamPieces(pieces, release ?? (() => {})).getReader()
  await reader.read()
  expect(slots.take('ayu')).toBeUndefined()
  expect(slots.take('budi')).toBeDefined()
  await reader.cancel()
  expect(ended).toHaveBeenCalledOnce()
  expect(slots.take('ayu')).toBeDefined()
})

test('a client that goes before the first piece frees the slot too', async () => {
  const onEnd = vi.fn()
  const { pieces } = endless()
  await streamPieces(pieces, onEnd).cancel()
  expect(onEnd).toHaveBeenCalled()
})

test('an error on the way ends the answer as broken, not as whole', async () => {
  async function* broken() {
    yield 'first'
    throw new Error('the database has gone')
  }
  const onEnd = vi.fn()
  await expect(new Response(streamPieces(broken(), onEnd)).text()).rejects.toThrow('the database has gone')
  expect(onEnd).toHaveBeenCalled()
})
