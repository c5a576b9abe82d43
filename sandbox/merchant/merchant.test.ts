import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startSandbox } from '../start-sandbox.ts'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  sandbox = await startSandbox({ httpPort: 0, smtpPort: 0, smppPort: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await call('DELETE', '/_received')
  await call('DELETE', '/_behaviour')
  await call('PUT', '/_secrets', { secrets: [] })
})

const call = async (
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  more: RequestInit = {},
) => {
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body)
  const init: RequestInit = { method, headers, body: text, redirect: 'manual', ...more }
  return fetch(sandbox.merchantUrl + path, init)
}
// biome-ignore lint/suspicious/noExplicitAny: tests look freely into the simulator's JSON
const received = async (): Promise<any[]> => (await call('GET', '/_received')).json()

test('every path takes a callback; the newest is shown first', async () => {
  for (const status of ['SENT', 'DELIVERED']) {
    expect((await call('POST', `/any/${status}`, { status })).status).toBe(204)
  }
  const list = await received()
  expect(list.map(one => [one.path, one.body.status])).toEqual([
    ['/any/DELIVERED', 'DELIVERED'],
    ['/any/SENT', 'SENT'],
  ])
  expect(Object.keys(list[0]).slice(0, 3)).toEqual(['at', 'headers', 'body'])
  expect(list[0].verified).toBeNull()
  await call('DELETE', '/_received')
  expect(await received()).toEqual([])
})

test('signatures are checked with the secrets it was told', async () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  expect((await call('PUT', '/_secrets', { secrets: [secret] })).status).toBe(200)
  const body = '{"status":"SENT"}'
  const at = new Date()
  const headers = {
    'webhook-id': 'a',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('a', at, body),
  }
  await call('POST', '/x', body, headers)
  await call('POST', '/x', `${body} `, headers)
  await call('POST', '/x', body)
  expect((await received()).map(one => one.verified)).toEqual([false, false, true])
  expect((await call('PUT', '/_secrets', { secrets: ['x'] })).status).toBe(400)
})

test('it fails, redirects, is busy and is gone where its path says so', async () => {
  expect((await call('POST', '/fail/x', {})).status).toBe(500)
  expect((await call('POST', '/redirect', {})).status).toBe(302)
  expect((await call('POST', '/gone', {})).status).toBe(410)
  const busy = await call('POST', '/busy', {})
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '60'])
  const hanging = call('POST', '/hang', {}, {}, { signal: AbortSignal.timeout(100) })
  await expect(hanging).rejects.toThrow()
  expect(await received()).toHaveLength(5)
})

test('it misbehaves as it was told, at a path, for a number of times', async () => {
  await call('PUT', '/_behaviour', { path: '/a', kind: 'fail', status: 503, times: 2 })
  const statuses = []
  for (const path of ['/a/b', '/b', '/a', '/a']) statuses.push((await call('POST', path, {})).status)
  expect(statuses).toEqual([503, 204, 503, 204])
  await call('PUT', '/_behaviour', { kind: 'gone' })
  await call('PUT', '/_behaviour', { path: '/a', kind: 'ok' })
  expect((await call('POST', '/b', {})).status).toBe(410)
  expect((await call('POST', '/a', {})).status).toBe(204)
  await call('DELETE', '/_behaviour')
  expect((await call('POST', '/b', {})).status).toBe(204)
})

test.each([
  {},
  { kind: 'sing' },
  { kind: 'ok', path: 'x' },
  { kind: 'fail', status: 99 },
  { kind: 'ok', times: 0 },
])('a behaviour that makes no sense is refused: %j', async behaviour => {
  expect((await call('PUT', '/_behaviour', behaviour)).status).toBe(400)
})

test('its page shows what came, with everything in it escaped', async () => {
  expect(await (await call('GET', '/')).text()).toContain('No callback has come yet')
  await call('POST', '/x', { status: '<script>alert(1)</script>' })
  const page = await call('GET', '/')
  const markup = await page.text()
  expect(markup).toContain('&lt;script&gt;alert(1)')
  expect(markup).not.toContain('<script>alert')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  for (const asset of ['merchant.css', 'merchant.js', 'base.css']) {
    expect((await call('GET', `/assets/${asset}`)).status).toBe(200)
  }
})

test('a body that is no JSON is kept as text', async () => {
  await call('POST', '/x', 'hello')
  expect((await received())[0].body).toBe('hello')
})
