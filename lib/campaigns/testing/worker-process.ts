import { setTimeout as sleep } from 'node:timers/promises'
import { runCampaign } from '../run-campaign.ts'

// What the worker does for one campaign, as a process of its own: for kill -9 and for two at once.
const [campaignId = ''] = process.argv.slice(2)
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready' })
for (;;) {
  await runCampaign({ campaignId })
  await sleep(20)
}
