import type { Tx } from '#db/client.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'

/** Lets a worker take a campaign as soon as the transaction is committed; asking again meanwhile changes nothing. */
export function enqueueCampaign(tx: Tx, campaignId: string): Promise<void> {
  // What fails is asked for again by the worker's loop, not by the queue.
  return enqueue(tx, 'run-campaign', { campaignId }, { key: `campaign:${campaignId}`, attemptsMax: 1 })
}
