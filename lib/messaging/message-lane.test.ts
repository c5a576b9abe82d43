import { expect, test } from 'vitest'
import { newId } from '#lib/core/id.ts'
import { enterLane, freePlaces } from './message-lane.ts'

const fill = (account: string, places: number) =>
  Promise.all(Array.from({ length: places }, () => enterLane(account)))

test('64 messages go through an account at once, and the next one when a place is free', async () => {
  const account = newId()
  const places = await fill(account, 64)
  expect(freePlaces(account)).toBe(0)
  let entered = false
  const next = enterLane(account).then(leave => {
    entered = true
    return leave
  })
  await new Promise(setImmediate)
  expect(entered).toBe(false)
  places[0]?.()
  places[0]?.()
  const leave = await next
  expect(freePlaces(account)).toBe(0)
  for (const one of [...places.slice(1), leave]) one()
  expect(freePlaces(account)).toBe(64)
})

test('another account is not concerned', async () => {
  await fill(newId(), 64)
  expect(freePlaces(newId())).toBe(64)
})

test('of those that wait, 256 wait in order and the next is told so', async () => {
  const account = newId()
  const places = await fill(account, 64)
  const order: number[] = []
  const waiting = Array.from({ length: 256 }, async (_, turn) => {
    const leave = await enterLane(account)
    order.push(turn)
    leave()
  })
  await expect(enterLane(account)).rejects.toMatchObject({ reason: 'overloaded' })
  for (const leave of places) leave()
  await Promise.all(waiting)
  expect(order).toEqual(Array.from({ length: 256 }, (_, turn) => turn))
  expect(freePlaces(account)).toBe(64)
})
