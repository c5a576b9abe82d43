import { expect, test } from 'vitest'
import { createRoom } from './room.ts'

test('what does not fit waits in order, and enters when there is room', async () => {
  const room = createRoom(10)
  const entered: string[] = []
  const enter = (name: string, bytes: number) =>
    room.take(bytes).then(leave => {
      entered.push(name)
      return leave
    })
  const first = await enter('first', 6)
  const large = enter('large', 8)
  const small = enter('small', 2)
  await new Promise(setImmediate)
  // Small would fit, but it came later.
  expect(entered).toEqual(['first'])
  first()
  first()
  await Promise.all([large, small])
  expect(entered).toEqual(['first', 'large', 'small'])
})

test('what is larger than the room enters alone', async () => {
  const room = createRoom(10)
  const leave = await room.take(100)
  let entered = false
  const next = room.take(1).then(() => (entered = true))
  await new Promise(setImmediate)
  expect(entered).toBe(false)
  leave()
  await next
})
