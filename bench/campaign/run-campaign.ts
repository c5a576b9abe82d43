import { setTimeout as sleep } from 'node:timers/promises'
import { startCampaign } from '#lib/campaigns/start-campaign.ts'
import { workerFlags } from '#scripts/process/worker-flags.ts'
import { startChild } from '../child.ts'
import { printRows } from '../report.ts'
import { seedMerchant } from '../seed.ts'
import { startListening, startVendor } from '../servers.ts'
import { addMessageGateway, prepareAll, uploadLines } from './prepared.ts'
import { startSteadyCodes } from './steady-codes.ts'
import { watch } from './watch.ts'

const codesPerSecond = 100
const quietSeconds = 15

/**
 * One campaign by the real worker to a vendor that answers at once, and codes at a fixed rate through the front door
 * before, while and after it is sent.
 */
export async function runCampaign(rows: number, profile?: string): Promise<void> {
  const { merchantKey, gatewayKey } = await seedMerchant(await startVendor())
  const { id: gatewayId, actor } = await addMessageGateway(gatewayKey, await startVendor({ aside: true }))
  const door = await startListening('front door', 'bench/programs/front-door.ts')
  const worker = startChild({ file: 'worker/index.ts', flags: workerFlags, profile })
  await worker.next('ready')
  const codes = () => startSteadyCodes({ url: door.url, merchantKey, gatewayKey, perSecond: codesPerSecond })
  const quiet = async () => {
    const steady = codes()
    await sleep(quietSeconds * 1000)
    return steady.stop()
  }

  console.log(`Uploading ${rows.toLocaleString('en')} lines …`)
  const [id, uploadSeconds] = await timed(() => uploadLines(actor, gatewayId, rows))
  console.log('Preparing …')
  const [, prepareSeconds] = await timed(() => prepareAll(actor, id))
  console.log('Codes alone …')
  await quiet()
  const before = await quiet()
  console.log('Sending …')
  const outcome = await startCampaign(actor, id, { ratePerSecond: 5000, quiet: null, scheduledAt: null })
  if (outcome.kind !== 'started') throw new Error(`the campaign did not start: ${outcome.kind}`)
  const steady = codes()
  const watched = await watch(actor, id, worker)
  const during = await steady.stop()
  const after = await quiet()

  console.log(`\nA campaign of ${rows.toLocaleString('en')} recipients`)
  const perSecond = (seconds: number) => Math.round(rows / seconds).toLocaleString('en')
  printRows([
    ['', 'rows/s', 's'],
    ['uploaded', perSecond(uploadSeconds), uploadSeconds.toFixed(1)],
    ['prepared', perSecond(prepareSeconds), prepareSeconds.toFixed(1)],
    ['sent', perSecond(watched.seconds), watched.seconds.toFixed(1)],
  ])
  const { rssMb, asked, wrong } = watched
  const [start, most, end] = [rssMb.start, rssMb.most, rssMb.end].map(Math.round)
  console.log(`\nThe worker's RSS: ${start} MB at the start, ${most} MB at most, ${end} MB at the end`)
  console.log(`Progress asked for ${asked} times, wrong ${wrong} times`)
  console.log(`\nPOST /v1/otp/request at ${codesPerSecond}/s`)
  const row = (name: string, { answers, p50Ms, p99Ms }: typeof before) => [
    name,
    String(answers),
    p50Ms.toFixed(1),
    p99Ms.toFixed(1),
    `${(p99Ms / before.p99Ms).toFixed(2)} ×`,
  ]
  printRows([
    ['', 'answers', 'p50 ms', 'p99 ms', 'p99 against before'],
    row('before', before),
    row('during', during),
    row('after', after),
  ])
}

async function timed<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const startedAt = performance.now()
  const value = await work()
  return [value, (performance.now() - startedAt) / 1000]
}
