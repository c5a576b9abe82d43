import { limits } from '../limits.ts'
import type { Answer, Job } from './job.ts'
import { startThread, type Thread } from './thread.ts'

/** Why there is no answer from a thread. */
export type Refusal = 'time' | 'memory' | 'crowded' | 'closed'

interface Waiting {
  job: Job
  /** Its thread ended for want of memory once, perhaps because of what others had left there. */
  again?: boolean
  settle(outcome: Answer | { refused: Refusal }): void
}

interface Place {
  thread: Thread
  ready: boolean
  current?: Waiting | undefined
  timer?: NodeJS.Timeout | undefined
  refusal?: Refusal
}

/** A few threads that start when they are needed; a job that takes too long loses its thread, and no other job does. */
export function createPool() {
  const places = new Set<Place>()
  const queue: Waiting[] = []
  let startFailures = 0

  function run(job: Job): Promise<Answer | { refused: Refusal }> {
    if (queue.length >= limits.waiting) return Promise.resolve({ refused: 'crowded' })
    return new Promise(settle => {
      queue.push({ job, settle })
      assign()
    })
  }

  function assign(): void {
    for (const place of places) {
      if (queue.length === 0) return
      if (place.ready && !place.current) begin(place)
    }
    const starting = [...places].filter(place => !place.ready).length
    if (queue.length > starting && places.size < limits.threads) start()
  }

  function start(): void {
    const place: Place = {
      ready: false,
      thread: startThread({
        ready() {
          startFailures = 0
          place.ready = true
          assign()
        },
        answered: answer => finish(place, answer),
        ended(cause) {
          places.delete(place)
          if (!place.ready && ++startFailures >= 3) return failAll(cause)
          if (place.refusal || !retry(place)) finish(place, { refused: place.refusal ?? 'memory' })
        },
      }),
    }
    places.add(place)
  }

  function begin(place: Place): void {
    place.current = queue.shift()
    if (!place.current) return
    place.thread.run(place.current.job)
    watch(place, place.current, performance.now(), limits.runMs)
  }

  /** Looks again in a while: a thread that had no processor to run on is given more time. */
  function watch(place: Place, waiting: Waiting, startedAt: number, afterMs: number): void {
    const judge = (spentMs: number) => {
      if (place.current !== waiting) return
      const late = spentMs >= limits.runMs || performance.now() - startedAt >= limits.wallMs
      if (late) giveUp(place)
      else watch(place, waiting, startedAt, Math.max(limits.runMs - spentMs, 20))
    }
    // An answer that came while this process itself was busy is read first; a thread that ended tells so itself.
    place.timer = setTimeout(() => place.thread.spentMs().then(judge, () => undefined), afterMs)
  }

  function giveUp(place: Place): void {
    place.refusal = 'time'
    place.ready = false
    void place.thread.stop()
  }

  function finish(place: Place, outcome: Answer | { refused: Refusal }): void {
    clearTimeout(place.timer)
    const settle = place.current?.settle
    place.current = undefined
    settle?.(outcome)
    assign()
  }

  function retry(place: Place): boolean {
    const waiting = place.current
    if (!waiting || waiting.again) return false
    clearTimeout(place.timer)
    queue.unshift({ ...waiting, again: true })
    assign()
    return true
  }

  /** Without threads nothing will ever be answered; saying so beats waiting. */
  function failAll(cause: Error | undefined): void {
    startFailures = 0
    const failed = `no thread for templates could be started: ${cause?.message ?? 'it ended'}`
    for (const { settle } of queue.splice(0)) settle({ failed })
  }

  async function close(): Promise<void> {
    for (const { settle } of queue.splice(0)) settle({ refused: 'closed' })
    const threads = [...places]
    for (const place of threads) place.refusal = 'closed'
    await Promise.all(threads.map(place => place.thread.stop()))
  }

  return { run, close }
}
