import { sql } from '#db/client.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { startChild } from '../child.ts'
import { median, printRows } from '../report.ts'
import { clearQueue, type Measured, measureCallbacks, queueCallbacks } from './queue.ts'

const endpoints = 100
const perEndpoint = 50
/** One by one takes so much longer that a part of them is enough. */
const oneByOnePart = 5

/**
 * 5,000 callbacks to merchants who answer at once: by the worker's loop, by the same with one endpoint of a hundred
 * dead, and one by one.
 */
export async function runCallbacks(rounds: number): Promise<void> {
  await syncCatalogue()
  const merchantId = await addMerchant()
  const receiver = startChild({ file: 'bench/programs/receiver.ts' })
  const { port, deadPort } = await receiver.next<{ port: number; deadPort: number }>('ready')
  const well = { perEndpoint, merchantId, url: `http://127.0.0.1:${port}/` }
  const dead = { perEndpoint, merchantId, url: `http://127.0.0.1:${deadPort}/` }
  const runs: Record<'all' | 'withDead' | 'oneByOne', Measured[]> = { all: [], withDead: [], oneByOne: [] }

  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    console.log(round === 0 ? 'Warming up …' : `Round ${round} of ${rounds} …`)
    const all = await measure([], () => queueCallbacks({ ...well, endpoints }))
    const withDead = await measure([], async () => {
      await queueCallbacks({ ...dead, endpoints: endpoints / 100 })
      return queueCallbacks({ ...well, endpoints: endpoints - endpoints / 100 })
    })
    const oneByOne = await measure(['one-by-one'], () =>
      queueCallbacks({ ...well, endpoints: endpoints / oneByOnePart }),
    )
    if (round === 0) continue
    runs.all.push(all)
    runs.withDead.push(withDead)
    runs.oneByOne.push(oneByOne)
  }
  await receiver.stop()
  print(runs)
}

async function measure(args: string[], queue: () => Promise<string[]>): Promise<Measured> {
  const endpointIds = await queue()
  const worker = startChild({ file: 'bench/programs/callback-loop.ts', args })
  const measured = await measureCallbacks(endpointIds)
  await worker.stop()
  await clearQueue()
  return measured
}

function print({ all, withDead, oneByOne }: Record<'all' | 'withDead' | 'oneByOne', Measured[]>): void {
  const ratio = (other: Measured[], read: (one: Measured) => number) =>
    median(all.map((one, round) => read(one) / (other[round] ? read(other[round]) : 0)))
  const rate = (one: Measured) => one.perSecond
  const row = (name: string, rounds: Measured[], against: string) => [
    name,
    Math.round(median(rounds.map(rate))).toLocaleString('en'),
    Math.round(median(rounds.map(one => one.p95Ms))).toLocaleString('en'),
    against,
  ]
  console.log('\nCallbacks to merchants who answer at once')
  printRows([
    ['', 'sent/s', 'p95 ms', ''],
    row('all endpoints well', all, ''),
    row('1 % of the endpoints dead', withDead, `${(1 / ratio(withDead, rate)).toFixed(2)} × of all well`),
    row('one by one', oneByOne, `all well is ${ratio(oneByOne, rate).toFixed(2)} × of it`),
  ])
}

async function addMerchant(): Promise<string> {
  const [row] = await sql()<{ id: string }[]>`
    insert into merchants (id, name) values (uuidv7(), 'Bench') returning id`
  return row?.id ?? ''
}
