import { setTimeout as sleep } from 'node:timers/promises'

/** How many times as long as it took a statement is rested after: a third of the time at most is messages'. */
const rest = 2
/** What takes longer than this shares a busy database; what is beyond it is rested for three times more. */
const easyMs = 5
const strainedRest = 3
/** Of a statement that waited for a lock, or a database that was away, nothing can be learnt. */
const restMaxMs = 500

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs the statements of messages one after another, with a rest after each: whatever there is to send, a process leaves
 * the database to codes for most of the time, and the more so the longer statements take.
 */
export function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  let startedAt = 0
  const turn = last.then(() => {
    startedAt = performance.now()
    return run()
  })
  const leave = () => {
    const tookMs = performance.now() - startedAt
    const restMs = rest * tookMs + strainedRest * Math.max(0, tookMs - easyMs)
    return sleep(Math.min(restMs, restMaxMs))
  }
  last = turn.then(leave, leave)
  return turn
}
