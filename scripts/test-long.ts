import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { makePlace } from '../e2e/support/place.ts'
import { type Product, startProduct } from '../e2e/support/product.ts'
import { until } from '../e2e/support/until.ts'
import { buildIfStale } from './build.ts'
import { openDatabase } from './chaos/database.ts'
import { countDuplicates, examine } from './chaos/examine.ts'
import { createMerchant } from './chaos/merchant.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '12' }, rate: { type: 'string', default: '20' } },
})
const rounds = Number(values.rounds)
const pauseMs = 1000 / Number(values.rate)

buildIfStale()
const { remove, ...place } = await makePlace()
const product = await startProduct(place)
const wrong: string[] = []
try {
  const merchant = createMerchant(product.demo)
  // Slow vendors, so that every kill finds requests on their way.
  for (const vendor of ['citcall', 'wavecell']) await slowDown(product.demo.sandboxUrl, vendor)
  const sending = new AbortController()
  const load = sendUntil(sending.signal, merchant.sendOne)
  for (let round = 1; round <= rounds; round++) {
    await sleep(3_000 + Math.random() * 4_000)
    await killWeb(product)
    console.log(`kill ${round} of ${rounds}: ${JSON.stringify(Object.fromEntries(merchant.answers))}`)
  }
  await sleep(3_000)
  sending.abort()
  await load

  const sql = await openDatabase(place.dataDir)
  await until('every delivery has an end', 90_000, async () => {
    const open = await sql`SELECT FROM deliveries WHERE status = 'PROCESSING' LIMIT 1`
    return open.length === 0
  }).catch(error => console.error(error.message))
  const statuses = await sql`SELECT status, count(*)::int FROM deliveries GROUP BY 1 ORDER BY 1`
  const [swept] = await sql`SELECT count(*)::int FROM delivery_events WHERE kind = 'swept'`
  const figures = await examine(sql, merchant)
  await sql.end()
  const duplicates = await countDuplicates(product.demo.sandboxUrl)

  console.log(`\n${merchant.requests()} requests, ${rounds} kills of the web process`)
  console.log(`answers: ${JSON.stringify(Object.fromEntries(merchant.answers))}`)
  console.log(`deliveries: ${statuses.map(({ status, count }) => `${status} ${count}`).join(', ')}`)
  console.log(`${merchant.verified.size} verified; ${swept?.count} ended by the sweeper`)
  console.log(`${duplicates} messages sent twice (at most ${rounds} allowed)\n`)
  for (const [what, figure] of Object.entries(figures))
    console.log(`${figure === 0 ? '✓' : '✗'} ${what}: ${figure}`)
  wrong.push(...Object.keys(figures).filter(what => figures[what] !== 0))
  if (duplicates > rounds) wrong.push('too many messages sent twice')
  if (merchant.sent.size === 0) wrong.push('nothing was sent')
} finally {
  await product.stop()
  remove()
}
console.log(wrong.length === 0 ? '\nEverything held.' : `\nBroken: ${wrong.join('; ')}`)
process.exitCode = wrong.length === 0 ? 0 : 1

async function slowDown(sandboxUrl: string, vendor: string): Promise<void> {
  const body = JSON.stringify({ vendor, fault: { kind: 'slow', ms: 400 } })
  const { ok } = await fetch(`${sandboxUrl}/_scenario`, { method: 'PUT', body })
  if (!ok) throw new Error(`the sandbox did not slow ${vendor} down`)
}

/** Begins a request at every tick, whether or not the ones before are answered. */
async function sendUntil(signal: AbortSignal, sendOne: () => Promise<void>): Promise<void> {
  const open = new Set<Promise<void>>()
  while (!signal.aborted) {
    const one = sendOne().finally(() => open.delete(one))
    open.add(one)
    await sleep(pauseMs)
  }
  await Promise.all(open)
}

/** kill -9, then waits until the supervisor's new process answers. */
async function killWeb({ processes, demo }: Product): Promise<void> {
  const web = processes().find(({ command }) => command.includes('server/index.ts'))
  if (!web) throw new Error('there is no web process to kill')
  process.kill(web.pid, 'SIGKILL')
  await until('the web process is back', 60_000, async () => {
    const answer = await fetch(`${demo.url}/api/health/ready`).catch(() => undefined)
    return answer?.ok && !processes().some(({ pid }) => pid === web.pid)
  })
}
