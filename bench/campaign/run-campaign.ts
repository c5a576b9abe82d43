import { setTimeout as sleep } from 'node:timers/promises'
import { pauseCampaign, resumeCampaign } from '#lib/campaigns/control-campaign.ts'
import { startCampaign } from '#lib/campaigns/start-campaign.ts'
import { workerFlags } from '#scripts/process/worker-flags.ts'
import { startChild } from '../child.ts'
import type { SteadyResult } from '../programs/steady.ts'
import { median, printRows } from '../report.ts'
import { seedMerchant } from '../seed.ts'
import { startListening, startVendor } from '../servers.ts'
import { addMessageGateway, prepareAll, uploadLines } from './prepared.ts'
import { startSteadyCodes } from './steady-codes.ts'
import { createWatch } from './watch.ts'

const codesPerSecond = 100
const aloneSeconds = 20
const rounds = 3

/**
 * One campaign by the real worker to a vendor that answers at once, paused and resumed so that codes, asked for at a
 * fixed rate through the front door, can be compared round by round without it and with it.
 */
export async function runCampaign(rows: number, profile?: string): Promise<void> {
  const { merchantKey, gatewayKey } = await seedMerchant(await startVendor())
  const { id: gatewayId, actor } = await addMessageGateway(gatewayKey, await startVendor({ aside: true }))
  const door = await startListening('front door', 'bench/programs/front-door.ts')
  const worker = startChild({ file: 'worker/index.ts', flags: workerFlags, profile })
  await worker.next('ready')
  const codesWhile = async (work: () => Promise<unknown>) => {
    const steady = startSteadyCodes({ url: door.url, merchantKey, gatewayKey, perSecond: codesPerSecond })
    await work()
    return steady.stop()
  }
  const alone = () => codesWhile(() => sleep(aloneSeconds * 1000))

  console.log(`Uploading ${rows.toLocaleString('en')} lines …`)
  const [id, uploadSeconds] = await timed(() => uploadLines(actor, gatewayId, rows))
  console.log('Preparing …')
  const [, prepareSeconds] = await timed(() => prepareAll(actor, id))
  console.log('Sending …')
  const watch = await createWatch(actor, id, worker)
  // Neither programs nor caches are warm at first.
  await alone()
  const measured: Round[] = []
  let sentSeconds = 0
  for (let round = 1; round <= rounds; round++) {
    const before = await alone()
    if (round === 1) {
      const outcome = await startCampaign(actor, id, { ratePerSecond: 5000, quiet: null, scheduledAt: null })
      if (outcome.kind !== 'started') throw new Error(`the campaign did not start: ${outcome.kind}`)
    } else await resumeCampaign(actor, id)
    const during = await codesWhile(async () => {
      const [, seconds] = await timed(() => watch.until((rows * round) / rounds))
      sentSeconds += seconds
    })
    if (round < rounds) await pauseCampaign(actor, id)
    measured.push({ before, during })
  }

  console.log(`\nA campaign of ${rows.toLocaleString('en')} recipients`)
  const perSecond = (seconds: number) => Math.round(rows / seconds).toLocaleString('en')
  printRows([
    ['', 'rows/s', 's'],
    ['uploaded', perSecond(uploadSeconds), uploadSeconds.toFixed(1)],
    ['prepared', perSecond(prepareSeconds), prepareSeconds.toFixed(1)],
    ['sent', perSecond(sentSeconds), sentSeconds.toFixed(1)],
  ])
  const { rssMb, compared, wrong } = watch.watched
  const [start, most, end] = [rssMb.start, rssMb.most, rssMb.end].map(Math.round)
  console.log(`\nThe worker's RSS: ${start} MB at the start, ${most} MB at most, ${end} MB at the end`)
  console.log(`Progress compared ${compared} times, wrong ${wrong} times`)
  printCodes(measured)
}

interface Round {
  before: SteadyResult
  during: SteadyResult
}

/** Rounds are compared with each other, so what slows a whole round down cancels out. */
function printCodes(measured: readonly Round[]): void {
  console.log(`\nPOST /v1/otp/request at ${codesPerSecond}/s, without the campaign and with it`)
  const cells = ({ answers, p50Ms, p99Ms }: SteadyResult) => [
    String(answers),
    p50Ms.toFixed(1),
    p99Ms.toFixed(1),
  ]
  const ratios = measured.map(({ before, during }) => during.p99Ms / before.p99Ms)
  printRows([
    ['', 'answers', 'p50 ms', 'p99 ms', 'answers', 'p50 ms', 'p99 ms', 'p99 ratio'],
    ...measured.map(({ before, during }, index) => [
      `round ${index + 1}`,
      ...cells(before),
      ...cells(during),
      `${(ratios[index] ?? 0).toFixed(2)} ×`,
    ]),
    ['median', '', '', '', '', '', '', `${median(ratios).toFixed(2)} ×`],
  ])
}

async function timed<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const startedAt = performance.now()
  const value = await work()
  return [value, (performance.now() - startedAt) / 1000]
}
