import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { deliverCallbacks } from './deliver-callbacks.ts'
import { addEndpoint } from './testing/add-endpoint.ts'
import { startReceiver } from './testing/receiver.ts'

process.env.CALLBACK_ALLOW = '127.0.0.1/32'
process.env.PUBLIC_URL = 'https://otp.example.com'

const receiver = await startReceiver()
afterAll(receiver.close)

let merchantId: string
const stops: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  merchantId = (await newMerchant(0)).id
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await sql()`update callbacks set due_at = null, state = 'held'`
})

function startLoop(): void {
  const stop = new AbortController()
  const ended = deliverCallbacks(stop.signal)
  stops.push(async () => {
    stop.abort()
    await ended
  })
}

/** An endpoint at a path, with `count` callbacks that do not wait for each other. */
async function announce(path: string, count: number): Promise<string> {
  const { id } = await addEndpoint({ merchantId, url: receiver.url(path) })
  await sql()`
    insert into callbacks (id, endpoint_id, merchant_id, event, body, state, due_at)
    select uuidv7(), ${id}, ${merchantId}, 'test', '{"delivery": "none"}', 'pending', now()
    from generate_series(1, ${count}::int)`
  return id
}
const states = async (endpointId: string) =>
  (
    await sql()`
      select state, count(*)::int as n from callbacks where endpoint_id = ${endpointId} group by 1 order by 1`
  ).map(({ state, n }) => `${state} ${n}`)

test('endpoints that hang or fail do not keep the others waiting', async () => {
  const open: (() => void)[] = []
  receiver.answer('/hang', response => open.push(() => response.writeHead(204).end()))
  receiver.answer('/fail', 500)
  const hanging = await announce('/hang', 300)
  const failing = await announce('/fail', 300)
  const healthy = await announce('/well', 300)
  startLoop()
  await expect.poll(() => states(healthy)).toEqual(['delivered 300'])
  // It has what its window allows, and all of the others were told meanwhile.
  expect(open.length).toBeGreaterThan(0)
  expect(open.length).toBeLessThanOrEqual(4)
  expect((await states(hanging))[0]).toBe('pending 300')
  await expect
    .poll(async () => (await sql()`select failing_since from callback_endpoints where id = ${failing}`)[0])
    .toMatchObject({ failing_since: expect.anything() })
  receiver.answer('/hang', 204)
  for (const release of open) release()
  await expect.poll(() => states(hanging)).toEqual(['delivered 300'])
})

test('two loops send each callback once', async () => {
  const endpoint = await announce('/once', 500)
  startLoop()
  startLoop()
  await expect.poll(() => states(endpoint)).toEqual(['delivered 500'])
  const ids = receiver.at('/once').map(one => one.id)
  expect(new Set(ids).size).toBe(500)
  expect(ids).toHaveLength(500)
})

test('a loop that is asked to stop finishes what is under way', async () => {
  const waiting: (() => void)[] = []
  receiver.answer('/slow', response => waiting.push(() => response.writeHead(204).end()))
  const endpoint = await announce('/slow', 20)
  startLoop()
  await expect.poll(() => waiting.length).toBe(4)
  const stopped = stops.pop()?.()
  for (const release of waiting) release()
  await stopped
  expect(await states(endpoint)).toEqual(['delivered 4', 'pending 16'])
  const [{ leased } = { leased: 0 }] = await sql()`
    select count(*)::int as leased from callbacks
    where endpoint_id = ${endpoint} and state = 'pending' and attempts > 0`
  expect(leased).toBe(0)
})

test('a worker killed in the middle loses nothing: another one sends the rest, with the same ids', async () => {
  let seen = 0
  const killed = await forkWorker()
  receiver.answer('/kill', response => {
    // Every one that comes before the kill is left without an answer.
    if (seen++ >= 30) response.writeHead(204).end()
  })
  const endpoints = await Promise.all(Array.from({ length: 10 }, () => announce('/kill', 20)))
  await expect.poll(() => seen).toBeGreaterThanOrEqual(20)
  await killed.kill()
  receiver.answer('/kill', 204)
  const [{ mid } = { mid: 0 }] = await sql()`
    select count(*)::int as mid from callbacks where state = 'pending' and attempts > 0`
  expect(mid).toBeGreaterThan(0)
  // The lease of the dead ends.
  await sql()`update callbacks set due_at = now() where due_at is not null`
  startLoop()
  for (const endpoint of endpoints) {
    await expect.poll(() => states(endpoint)).toEqual(['delivered 20'])
  }
  const told = receiver.at('/kill').map(one => one.id)
  expect(new Set(told).size).toBe(200)
  expect(told.length).toBeGreaterThan(200)
})

test('a loop whose database connection is cut goes on', async () => {
  startLoop()
  const first = await announce('/cut', 50)
  await expect.poll(() => states(first)).toEqual(['delivered 50'])
  await sql()`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ~ '(lease|acknowledge)_callbacks' and pid <> pg_backend_pid()`
  const second = await announce('/cut', 50)
  await expect.poll(() => states(second)).toEqual(['delivered 50'])
})

async function forkWorker(): Promise<{ kill: () => Promise<void> }> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'testing/loop-process.ts'), {
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '' },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await new Promise((done, reject) => {
    child.once('message', done)
    child.once('exit', code => reject(new Error(`the worker ended with ${code}`)))
  })
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = new Promise(done => child.once('exit', done))
    child.kill('SIGKILL')
    await exited
  }
  stops.push(kill)
  return { kill }
}
