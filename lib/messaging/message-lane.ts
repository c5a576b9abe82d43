import { AppError } from '#lib/core/error.ts'

/** Messages on their way through one vendor account, and those that wait for it, in this process. */
const insideMax = 64
const waitingMax = 256

interface Lane {
  inside: number
  waiting: (() => void)[]
}
const lanes = new Map<string, Lane>()

/** How many more messages may be on their way through an account right now. */
export function freePlaces(account: string): number {
  return insideMax - (lanes.get(account)?.inside ?? 0)
}

/**
 * Waits for a place among the messages of a vendor account, in order, and gives back how to leave it. Codes do not
 * come this way, so they never wait for messages. Throws `overloaded` when too many wait already.
 */
export async function enterLane(account: string): Promise<() => void> {
  const lane = lanes.get(account) ?? { inside: 0, waiting: [] }
  lanes.set(account, lane)
  if (lane.inside < insideMax) lane.inside++
  else if (lane.waiting.length < waitingMax) await new Promise<void>(enter => lane.waiting.push(enter))
  else throw new AppError('overloaded', { retryAfterSeconds: 2 })
  let left = false
  return () => {
    if (left) return
    left = true
    const next = lane.waiting.shift()
    if (next) next()
    else if (--lane.inside === 0) lanes.delete(account)
  }
}
