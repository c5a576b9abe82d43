import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accounts } from './accounts.ts'
import { type Stage, startStage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const headers = { authorization: `Apikey ${accounts.citcall.apiKey}`, 'content-type': 'application/json' }
const motp = (digits: string, more: object = {}) =>
  stage.call('POST', '/citcall/v3/motp', { msisdn: `628123456${digits}`, retry: 0, ...more }, headers)
const rawMotp = (digits: string, signal: AbortSignal) =>
  fetch(`${stage.sandbox.url}/citcall/v3/motp`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ msisdn: `628123456${digits}`, retry: 0 }),
    signal,
  })
const dialCodes = async (count: number) => (await stage.hears(count)).map(report => report.json.dial_code)
const set = (change: object) => stage.call('PUT', '/_scenario', change)
const callback = () => ({ callback_url: stage.webhook })

describe('fates', () => {
  test('carrier only and no report reach or miss the handset without a word', async () => {
    await motp('9001', callback())
    await motp('9005', callback())
    await motp('0001', callback())
    expect(await dialCodes(1)).toEqual([180])
    expect(await stage.messagesAt('6281234569001')).toHaveLength(0)
    expect(await stage.messagesAt('6281234569005')).toHaveLength(1)
  })

  test('repeated reports come twice', async () => {
    await motp('9006', callback())
    expect(await dialCodes(2)).toEqual([180, 180])
  })

  test('an early report is there before the answer', async () => {
    await motp('9007', callback())
    expect(stage.heard).toHaveLength(1)
  })

  test('a slow report takes thirteen times as long as an ordinary one', async () => {
    const started = Date.now()
    await motp('9004', callback())
    await stage.hears(1)
    expect(Date.now() - started).toBeGreaterThan(350)
  })

  test('server errors and throttling use the vendor’s own words', async () => {
    expect(await motp('9008')).toMatchObject({ status: 500, json: { rc: 34 } })
    const throttled = await motp('9009')
    expect(throttled.status).toBe(429)
    expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('a hang never answers and a reset breaks the connection', async () => {
    await expect(rawMotp('9010', AbortSignal.timeout(100))).rejects.toThrow(/timeout/i)
    await expect(rawMotp('9011', AbortSignal.timeout(2000))).rejects.toThrow(/fetch failed/)
  })

  test('HTML comes with status 200, and an endless body ends when the client goes', async () => {
    const html = await motp('9012')
    expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html'])
    const goodbye = new AbortController()
    const endless = await rawMotp('9013', goodbye.signal)
    const reader = endless.body?.getReader()
    let bytes = 0
    while (bytes < 300_000) bytes += (await reader?.read())?.value?.length ?? 0
    goodbye.abort()
    expect((await motp('0001')).json.rc).toBe(0)
  })

  test('refused requests and broken ones are in the journal too', async () => {
    await motp('9008')
    await motp('9017')
    expect(await stage.entriesOf('6281234569008')).toMatchObject([
      { outcome: 'fault', reason: 'Server error' },
    ])
    expect(await stage.entriesOf('6281234569017')).toMatchObject([{ outcome: 'refused' }])
  })
})

describe('scenario', () => {
  test('a vendor that is down answers 503 until the fault is taken away; others are not touched', async () => {
    await set({ vendor: 'citcall', fault: { kind: 'down' } })
    expect(await motp('0001')).toMatchObject({ status: 503, json: { rc: 66 } })
    const other = await stage.call('POST', '/taptalk/api/v1/message/send_whatsapp', {})
    expect(other.status).toBe(200)
    expect((await stage.call('GET', '/_scenario')).json.faults).toEqual({ citcall: { kind: 'down' } })
    await set({ vendor: 'citcall', fault: null })
    expect((await motp('0001')).json.rc).toBe(0)
  })

  test('a slow vendor takes its time and a failing one fails its share', async () => {
    await set({ vendor: 'citcall', fault: { kind: 'slow', ms: 120 } })
    const started = Date.now()
    await motp('0001')
    expect(Date.now() - started).toBeGreaterThan(110)
    await set({ vendor: 'citcall', fault: { kind: 'failing', percent: 100 } })
    expect((await motp('0001')).status).toBe(500)
    await set({ vendor: 'citcall', fault: { kind: 'failing', percent: 0 } })
    expect((await motp('0001')).status).toBe(200)
  })

  test('a late vendor takes every message and brings its share later, the others at once', async () => {
    await set({ vendor: 'citcall', fault: { kind: 'late', percent: 100, ms: 200 } })
    expect((await motp('0001', callback())).status).toBe(200)
    expect(await stage.messagesAt('6281234560001')).toEqual([])
    expect(await dialCodes(1)).toEqual([180])
    expect(await stage.messagesAt('6281234560001')).toHaveLength(1)
    await set({ vendor: 'citcall', fault: { kind: 'late', percent: 0, ms: 60_000 } })
    await motp('0002', callback())
    expect(await stage.messagesAt('6281234560002')).toHaveLength(1)
  })

  test('bad settings are explained', async () => {
    for (const bad of [
      { vendor: 'nobody', fault: null },
      { reportDelayMs: 'x' },
      { fault: null },
      'x',
      { x: 1 },
    ]) {
      const answer = await set(bad as object)
      expect(answer.status).toBe(400)
      expect(answer.json.error).toEqual(expect.any(String))
    }
  })

  test('quiet keeps nothing and reports nothing', async () => {
    await set({ quiet: true })
    expect((await motp('0001', callback())).json.rc).toBe(0)
    expect(await stage.messagesAt('6281234560001')).toEqual([])
    expect((await stage.call('GET', '/_journal/count')).json).toMatchObject({ count: 0, total: 0 })
  })

  test('a report that is not acknowledged comes again', async () => {
    stage.answers.push(500, 503)
    await motp('0001', callback())
    expect(await dialCodes(3)).toEqual([180, 180, 180])
  })
})

describe('strength', () => {
  test('broken JSON, oversized bodies and half-open sockets leave the server standing', async () => {
    const { json } = await stage.call('POST', '/citcall/v3/motp', '{"msisdn":', headers)
    expect(json.rc).toBe(6)
    const big = await stage.call('POST', '/citcall/v3/motp', 'x'.repeat(21 * 1024 * 1024), headers)
    expect(big.status).toBe(413)
    const socket = connect(stage.sandbox.httpPort, '127.0.0.1')
    socket.write('POST /citcall/v3/motp HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{')
    socket.resetAndDestroy()
    expect((await motp('0001')).json.rc).toBe(0)
    expect((await stage.call('GET', '/nowhere')).status).toBe(404)
  })
})
