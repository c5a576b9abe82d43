import { callBatch, isDatabaseUnavailable, isStatementFailure } from '#db/call.ts'
import { createBatch } from '#lib/core/batch.ts'
import { disableEndpoint } from './disable-endpoint.ts'

/** What became of one try. */
export interface Acknowledgement {
  id: string
  /** The number it was leased with. */
  attempt: number
  /** Tries of the schedule that have been made, this one included. */
  tries: number
  state: 'delivered' | 'pending' | 'failed' | 'held'
  /** Until the next try; absent: there is none. */
  wait_seconds?: number
  outcome: 'delivered' | 'failed'
  /** The endpoint said that it wants nothing any more. */
  gone: boolean
  url: string
  at: Date
  latency_ms: number
  error?: string
  answer_status?: number
  answer_headers?: Record<string, string>
  answer_body?: string
}
interface Verdict {
  endpoint_id: string
  reason: 'gone' | 'failing'
}

const patienceMs = [100, 500, 2_000, 5_000, 10_000]

const record = createBatch<Acknowledgement, Verdict[]>({
  keyOf: ({ id }) => id,
  splitsOn: isStatementFailure,
  run: async tries => {
    const verdicts = await callBatch<Verdict>('acknowledge_callbacks', tries)
    // They are of the batch, not of a row: its first caller sees to them.
    return tries.map((_, turn) => (turn === 0 ? verdicts : []))
  },
})

/**
 * Records a try with its attempt, and turns its endpoint off where that is due. Repeating it changes nothing, so a
 * lost connection is retried; given up on, the callback is sent again when its lease ends.
 */
export async function acknowledge(tried: Acknowledgement): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      for (const { endpoint_id, reason } of await record(tried)) await disableEndpoint(endpoint_id, reason)
      return
    } catch (error) {
      const wait = patienceMs[tries]
      if (!isDatabaseUnavailable(error) || wait === undefined) throw error
      await new Promise(done => setTimeout(done, wait))
    }
  }
}
