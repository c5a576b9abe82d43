import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '#db/client.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { readProgress } from '#lib/campaigns/read-progress.ts'
import type { Child } from '../child.ts'

export interface Watched {
  seconds: number
  rssMb: { start: number; most: number; end: number }
  /** How often the progress was asked for, and how often it was not what there was at that time. */
  asked: number
  wrong: number
}

/** Watches a campaign until it is over: the worker's memory, and whether the progress says what there is. */
export async function watch(actor: Actor, id: string, worker: Child): Promise<Watched> {
  const startedAt = performance.now()
  const start = (await worker.usage()).rssMb
  const rssMb = { start, most: start, end: start }
  let asked = 0
  let wrong = 0
  for (;;) {
    const before = await readProgress(actor.merchantId, id)
    const [counted] = await sql()<{ n: number }[]>`
      select count(*)::int as n from deliveries where campaign_id = ${id}`
    const after = await readProgress(actor.merchantId, id)
    rssMb.end = (await worker.usage()).rssMb
    rssMb.most = Math.max(rssMb.most, rssMb.end)
    asked++
    const amount = counted?.n ?? 0
    if (amount < (before?.accepted ?? 0) || amount > (after?.accepted ?? 0)) wrong++
    if (after?.status !== 'running') {
      if (after?.status !== 'finished')
        throw new Error(`the campaign is ${after?.status}: ${after?.pauseReason}`)
      break
    }
    // Counting them all costs more the more there are.
    await sleep(Math.max(250, amount / 100))
  }
  return { seconds: (performance.now() - startedAt) / 1000, rssMb, asked, wrong }
}
