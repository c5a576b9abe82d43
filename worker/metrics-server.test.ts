import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '#lib/callbacks/telemetry.ts'
import { serveMetrics } from './metrics-server.ts'

let url = ''
let stop = () => {}
beforeAll(async () => {
  const port = await new Promise<number>(done => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
  process.env.WORKER_METRICS_PORT = String(port)
  process.env.METRICS_TOKEN = 'a token of the operator'
  url = `http://127.0.0.1:${port}/metrics`
  stop = serveMetrics()
})
afterAll(() => stop())

test('the worker shows its metrics to who has the token, and to nobody else', async () => {
  const answer = () => fetch(url, { headers: { authorization: 'Bearer a token of the operator' } })
  await expect.poll(async () => (await answer().catch(() => undefined))?.status).toBe(200)
  expect(await (await answer()).text()).toContain('sandi_callback_tries_total')
  expect((await fetch(url)).status).toBe(401)
})
