import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '#db/client.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { type Progress, readProgress } from '#lib/campaigns/read-progress.ts'
import type { Child } from '../child.ts'

interface Watched {
  rssMb: { start: number; most: number; end: number }
  /** How often the progress was compared with what there is, and how often it was not that. */
  compared: number
  wrong: number
}

/** Watches a campaign: the worker's memory, and whether the progress says what there is. */
export async function createWatch(actor: Actor, id: string, worker: Child) {
  const start = (await worker.usage()).rssMb
  const watched: Watched = { rssMb: { start, most: start, end: start }, compared: 0, wrong: 0 }
  let compareAt = 0

  async function compare(before: Progress): Promise<void> {
    const startedAt = performance.now()
    const [counted] = await sql()<{ n: number }[]>`
      select count(*)::int as n from deliveries where campaign_id = ${id}`
    // Codes wait for a processor that counts.
    compareAt = performance.now() + 1000 * (performance.now() - startedAt)
    const after = await readProgress(actor.merchantId, id)
    const amount = counted?.n ?? 0
    watched.compared++
    if (amount < before.accepted || amount > (after?.accepted ?? 0)) watched.wrong++
  }

  return {
    watched,
    /** Watches until so many are sent to, or all, and returns how many are. */
    async until(accepted: number): Promise<number> {
      for (;;) {
        const progress = await readProgress(actor.merchantId, id)
        if (!progress) throw new Error('the campaign is gone')
        if (performance.now() >= compareAt) await compare(progress)
        const { rssMb } = watched
        rssMb.end = (await worker.usage()).rssMb
        rssMb.most = Math.max(rssMb.most, rssMb.end)
        if (progress.status === 'finished' || progress.accepted >= accepted) return progress.accepted
        if (progress.status !== 'running')
          throw new Error(`the campaign is ${progress.status}: ${progress.pauseReason}`)
        await sleep(500)
      }
    },
  }
}
