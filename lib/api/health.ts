import { sql } from '#db/client.ts'
import type { Answer } from './respond.ts'

const stopping = { now: false }

/** From now on this process is not ready: it is about to stop. */
export function announceStop(): void {
  stopping.now = true
}

/** The process runs. */
export async function live(): Promise<Answer> {
  return answer(200, { status: 'ok' })
}

/** The process may be sent requests: it is not stopping and the database answers with this release's schema. */
export async function ready(): Promise<Answer> {
  if (stopping.now) return answer(503, { status: 'stopping' })
  try {
    const timer = new Promise<never>((_, fail) => setTimeout(fail, 2_000, new Error('time-out')).unref())
    await Promise.race([sql()`select 'accept_deliveries(jsonb)'::regprocedure`, timer])
    return answer(200, { status: 'ok' })
  } catch {
    return answer(503, { status: 'database unavailable' })
  }
}

function answer(status: number, body: object): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  }
}
