import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { accepted, circuit, down, newProcess, passWait } from './testing/circuits.ts'

beforeAll(() => syncCatalogue())
beforeEach(() => sql()`delete from circuits`)

/** Fails in this process until the circuit is open. */
async function open(process: Awaited<ReturnType<typeof newProcess>>): Promise<void> {
  for (let calls = 0; calls < 5; calls++) await process.call(down)
}

test('calls that succeed write nothing', async () => {
  const process = await newProcess()
  for (let calls = 0; calls < 20; calls++) await process.call(accepted)
  await process.call({ kind: 'refused', reason: 'no such number' })
  expect(await circuit()).toBeUndefined()
})

test('5 failures in a row over all processes open the circuit for all of them', async () => {
  const [one, other] = [await newProcess(), await newProcess()]
  for (const process of [one, other, one, other]) expect(await process.call(down)).toEqual({ kind: 'call' })
  expect(await circuit()).toMatchObject({ state: 'closed', failures: 4 })
  await one.call(down)
  expect(await circuit()).toMatchObject({ state: 'open', openings: 1 })
  other.forgetCircuits()
  for (const process of [one, other]) {
    expect(await process.admit()).toMatchObject({
      kind: 'skip',
      reason: 'the vendor answered HTTP 503',
      retryAfterSeconds: 10,
    })
  }
})

test('with any mixture of processes, a vendor that is down is called 10 times at most', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }),
      fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }),
      async (turns, successes) => {
        await sql()`delete from circuits`
        const processes = [await newProcess(), await newProcess(), await newProcess()]
        for (const [index, process] of processes.entries()) {
          for (let calls = 0; calls < (successes[index] ?? 0); calls++) await process.call(accepted)
        }
        let calls = 0
        for (const turn of turns) {
          const outcome = await processes[turn]?.call(down)
          for (const process of processes) process.forgetCircuits()
          if (outcome?.kind === 'call') calls++
        }
        expect(calls).toBeLessThanOrEqual(10)
        expect((await circuit())?.state).toBe('open')
      },
    ),
    { numRuns: 20 },
  )
})

test('successes between failures keep it closed, until half of the calls fail', async () => {
  const process = await newProcess()
  for (let round = 0; round < 5; round++) {
    for (const outcome of [accepted, accepted, down]) await process.call(outcome)
  }
  expect((await circuit())?.state).toBe('closed')
  for (let round = 0; round < 4; round++) {
    for (const outcome of [down, down, accepted, down]) await process.call(outcome)
  }
  expect((await circuit())?.state).toBe('open')
})

test("a merchant's own account has a circuit of its own", async () => {
  const process = await newProcess()
  const account = '0199a0e0-0000-7000-8000-000000000001'
  for (let calls = 0; calls < 6; calls++) await process.call(down, { account })
  expect(await process.admit(account)).toMatchObject({ kind: 'skip' })
  expect(await process.admit()).toEqual({ kind: 'call' })
})

test('once the wait is over one trial a second goes out over all processes, and three that succeed close it', async () => {
  const processes = [await newProcess(), await newProcess(), await newProcess()]
  const [first] = processes
  if (!first) throw new Error('no process')
  await open(first)
  for (let trial = 1; trial <= 3; trial++) {
    await passWait(...processes)
    const admitted = await Promise.all(processes.flatMap(process => [process.admit(), process.admit()]))
    const trials = admitted.filter(({ kind }) => kind === 'call')
    expect(trials).toEqual([{ kind: 'call', trial: 1 }])
    expect(admitted.find(({ kind }) => kind === 'skip')).toMatchObject({ retryAfterSeconds: 1 })
    await passWait(...processes)
    expect(await first.call(accepted)).toEqual({ kind: 'call', trial: 1 })
    expect((await circuit())?.state).toBe(trial === 3 ? 'closed' : 'half_open')
  }
  expect(await first.admit()).toEqual({ kind: 'call' })
})

test('a trial that fails opens it again, for twice as long each time, to 2 minutes', async () => {
  const process = await newProcess()
  await open(process)
  const waits: number[] = []
  for (let opening = 2; opening < 8; opening++) {
    await passWait(process)
    await process.call(down)
    waits.push(Math.round(((await circuit())?.waitMs ?? 0) / 1000))
  }
  expect(waits).toEqual([20, 40, 80, 120, 120, 120])
})

test('the vendor may ask for a longer wait, to 10 minutes', async () => {
  const process = await newProcess()
  for (const retryAfterSeconds of [3600, 3600, 3600, 3600, 3600]) {
    await process.call({ ...down, retryAfterSeconds } as typeof down)
  }
  expect(Math.round(((await circuit())?.waitMs ?? 0) / 1000)).toBe(600)
})

test('what a trial of an earlier opening tells comes too late', async () => {
  const [slow, quick] = [await newProcess(), await newProcess()]
  await open(slow)
  await passWait(slow, quick)
  const late = await slow.admit()
  await passWait(slow, quick)
  await quick.call(down)
  await passWait(slow, quick)
  await quick.call(accepted)
  expect(await circuit()).toMatchObject({ state: 'half_open', openings: 2 })
  await slow.tell(down, late.kind === 'call' ? late.trial : undefined)
  expect(await circuit()).toMatchObject({ state: 'half_open', openings: 2 })
})

test('calls that began before it opened change nothing', async () => {
  const [one, other] = [await newProcess(), await newProcess()]
  const began = [await other.admit(), await other.admit()]
  expect(began).toEqual([{ kind: 'call' }, { kind: 'call' }])
  await open(one)
  await other.tell(down)
  expect(await circuit()).toMatchObject({ state: 'open', openings: 1 })
})

test('a vendor that had no time to answer is not to blame', async () => {
  const process = await newProcess()
  for (let calls = 0; calls < 10; calls++) {
    await process.call({ kind: 'ambiguous', reason: 'no answer in time' }, { givenMs: 300 })
  }
  expect(await circuit()).toBeUndefined()
  for (let calls = 0; calls < 5; calls++) await process.call({ kind: 'ambiguous', reason: 'no answer' })
  expect((await circuit())?.state).toBe('open')
})

test("an operator's word wins over the circuit, and ends by itself", async () => {
  const process = await newProcess()
  await open(process)
  await sql()`insert into health_overrides (product_id, status, reason, until)
    values ('citcall.smsotp', 'healthy', 'they repaired it', now() + interval '1 hour')`
  const later = await newProcess()
  expect(await later.admit()).toEqual({ kind: 'call' })
  await sql()`update health_overrides set status = 'unhealthy', reason = 'works on the line'`
  const third = await newProcess()
  expect(await third.admit()).toMatchObject({ kind: 'skip', reason: 'the operator says: works on the line' })
  expect(await third.admit('0199a0e0-0000-7000-8000-000000000001'), 'its own account').toEqual({
    kind: 'call',
  })
  await sql()`update health_overrides set until = now() - interval '1 second'`
  await sql()`delete from circuits`
  expect(await (await newProcess()).admit()).toEqual({ kind: 'call' })
})
