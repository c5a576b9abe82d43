import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeSafePools, type SafeRequest, safeFetch } from './safe-fetch.ts'
import { checkTarget } from './safe-target.ts'

const allowedPort = 42_481
const seen: IncomingMessage[] = []
let server: Server
let canary: Server
let inner = 0
let innerUrl = ''
let written = 0

process.env.CALLBACK_ALLOW = `127.0.0.2/32:${allowedPort}, [::1]/128`

const paths: Record<string, (response: ServerResponse) => void> = {
  '/ok': response => response.writeHead(202, { 'x-what': 'it is' }).end('thanks'),
  '/301': response => response.writeHead(301, { location: innerUrl }).end(),
  '/302': response => response.writeHead(302, { location: innerUrl }).end(),
  '/307': response => response.writeHead(307, { location: innerUrl }).end(),
  '/308': response => response.writeHead(308, { location: innerUrl }).end(),
  '/never': response => {
    response.writeHead(200).write('x')
  },
  '/mute': () => {},
  '/cut': response => response.socket?.destroy(),
  '/huge': response => {
    const chunk = Buffer.alloc(65_536, 'x')
    const more = () => {
      while (!response.destroyed && response.write(chunk)) written += chunk.length
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  },
}

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request)
    request.resume()
    paths[request.url ?? '']?.(response)
  })
  canary = createServer((_, response) => {
    inner++
    response.end()
  })
  await new Promise<void>(done => server.listen(allowedPort, '127.0.0.2', done))
  await new Promise<void>(done => canary.listen(0, '127.0.0.1', done))
  innerUrl = `http://127.0.0.1:${(canary.address() as { port: number }).port}/`
})
afterAll(async () => {
  await closeSafePools()
  server.closeAllConnections()
  server.close()
  canary.close()
})
beforeEach(() => {
  seen.length = 0
})

const send = (path: string, more: Partial<SafeRequest> = {}) =>
  safeFetch(`http://127.0.0.2:${allowedPort}${path}`, {
    method: 'POST',
    headers: {},
    body: '{"a":1}',
    ...more,
  })

test('an answer comes with its status, headers and body', async () => {
  const answer = await send('/ok', { headers: { 'content-type': 'application/json' } })
  expect(answer).toMatchObject({ kind: 'answer', status: 202, headers: { 'x-what': 'it is' } })
  expect(answer.kind === 'answer' && answer.body.toString()).toBe('thanks')
  expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '7' })
})

test('the connection goes to the address that was checked, and the name stays in Host', async () => {
  const answer = await safeFetch(`http://hooks.example.com:${allowedPort}/ok`, {
    method: 'POST',
    headers: {},
    resolver: async () => [{ address: '127.0.0.2', family: 4 }],
  })
  expect(answer).toMatchObject({ kind: 'answer', status: 202 })
  expect(seen[0]?.headers.host).toBe(`hooks.example.com:${allowedPort}`)
})

test.each(['/301', '/302', '/307', '/308'])(
  'a redirect (%s) is an answer that nobody follows',
  async path => {
    expect(await send(path)).toMatchObject({ kind: 'answer', status: Number(path.slice(1)) })
    expect(inner).toBe(0)
  },
)

test('an answer that never ends, or never begins, is a time-out', async () => {
  expect(await send('/never', { timeoutMs: 150 })).toMatchObject({ kind: 'failed', reason: 'timeout' })
  expect(await send('/mute', { timeoutMs: 150 })).toMatchObject({ kind: 'failed', reason: 'timeout' })
})

test('a name that takes for ever to resolve is a time-out', async () => {
  const answer = await safeFetch('https://slow.example.com', {
    method: 'POST',
    headers: {},
    timeoutMs: 100,
    resolver: () => new Promise(() => {}),
  })
  expect(answer).toMatchObject({ kind: 'failed', reason: 'timeout' })
})

test('of an endless body the first 64 kB are read, and the connection is closed', async () => {
  const answer = await send('/huge')
  expect(answer.kind === 'answer' && answer.body.length).toBe(65_536)
  await expect.poll(() => seen[0]?.socket.destroyed).toBe(true)
  expect(written).toBeLessThan(64_000_000)
})

test('a connection that breaks, is refused or is given up is said so', async () => {
  expect(await send('/cut')).toMatchObject({ kind: 'failed', reason: 'broken' })
  const gone = await safeFetch('http://[::1]:1/', { method: 'POST', headers: {} })
  expect(gone).toMatchObject({ kind: 'failed', reason: 'connection' })
  const signal = AbortSignal.abort()
  expect(await send('/mute', { signal })).toMatchObject({ kind: 'failed', reason: 'aborted' })
})

test('TLS that is not spoken on the other side is said so', async () => {
  const answer = await safeFetch(`https://127.0.0.2:${allowedPort}/ok`, { method: 'POST', headers: {} })
  expect(answer).toMatchObject({ kind: 'failed', reason: 'tls' })
})

test.each([{ 'x-a': 'b\r\nx-evil: 1' }, { 'x-a\r\nx-evil': '1' }, { 'x-a': 'b\nc' }, { 'x a': 'b' }])(
  'a header that would break its line is refused: %j',
  async headers => {
    expect(await send('/ok', { headers: headers as never })).toMatchObject({
      kind: 'failed',
      reason: 'header',
    })
    expect(seen).toEqual([])
  },
)

test('proxies of the environment are not used', async () => {
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']) {
    process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : innerUrl
  }
  expect(await send('/ok')).toMatchObject({ kind: 'answer', status: 202 })
  expect(inner).toBe(0)
})

test('an allowed range allows its port alone', async () => {
  expect(await checkTarget(`http://127.0.0.2:${allowedPort}`)).toMatchObject({ kind: 'allowed' })
  expect(await checkTarget('http://127.0.0.2:80')).toMatchObject({ kind: 'refused', reason: 'address' })
  expect(await checkTarget('http://[::1]:9')).toMatchObject({ kind: 'allowed' })
  expect(await checkTarget(`http://127.0.0.1:${allowedPort}`)).toMatchObject({ kind: 'refused' })
})
