import { createServer, type Server as HttpServer, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callVendor } from './call-vendor.ts'
import { closePools } from './http.ts'
import type { SendOutcome, VendorMessage } from './vendor.ts'

const message: VendorMessage = {
  reference: 'ref',
  recipient: '+6281234567890',
  text: 'Kode Anda 471982',
  code: '471982',
  codeLength: 6,
  validitySeconds: 300,
}
const secret = 'top-secret-key'

const faults: Record<string, (response: ServerResponse) => void> = {
  '/ok': response => response.end('{"id":"a"}'),
  '/trickle': response => {
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/large': response => response.end(Buffer.alloc(50_000_000, ' ')),
  '/short': response => {
    response.writeHead(200, { 'content-length': '500' }).write('{"id":')
    setTimeout(() => response.destroy(), 20)
  },
  '/cut': response => {
    response.writeHead(200).write('{"id":')
    setTimeout(() => response.socket?.resetAndDestroy(), 20)
  },
  '/html': response => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>hello</html>'),
  '/empty': response => response.end('{}'),
  '/redirect': response => response.writeHead(302, { location: '/ok' }).end(),
  '/401': response => response.writeHead(401).end('Forbidden'),
  '/404': response => response.writeHead(404).end('{"reason":"no such account"}'),
  '/400': response =>
    response.writeHead(400).end(`{"reason":"bad\\n${message.text} ${secret} +6281234567890"}`),
  '/400html': response => response.writeHead(400).end('<html>nginx</html>'),
  '/429': response => response.writeHead(429, { 'retry-after': '17' }).end('slow down'),
  '/429date': response =>
    response.writeHead(429, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }).end(),
  '/500': response => response.writeHead(500).end('{"id":"a"}'),
  '/502': response => response.writeHead(502).end('<html>bad gateway</html>'),
  '/503': response => response.writeHead(503, { 'retry-after': '2' }).end(),
  '/504': response => response.writeHead(504).end('<html>gateway time-out</html>'),
  '/poor': response => response.end('{"reason":"your balance is used up"}'),
}

let server: HttpServer
let mute: Server
let baseUrl: string
let unanswered = 0
const muteSockets: Socket[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume()
    if (request.url === '/nothing') unanswered++
    faults[request.url ?? '']?.(response)
  })
  mute = createTcpServer(socket => {
    muteSockets.push(socket.on('error', () => {}))
    socket.write('hello, this is not TLS\r\n')
  })
  await Promise.all(
    [server, mute].map(one => new Promise<void>(resolve => one.listen(0, '127.0.0.1', () => resolve()))),
  )
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await closePools()
  for (const socket of muteSockets) socket.destroy()
  server.closeAllConnections()
  server.close()
  mute.close()
})

function call(path: string, base = baseUrl, timeoutMs = 300): Promise<SendOutcome> {
  return callVendor({
    baseUrl: base,
    path,
    headers: { 'content-type': 'application/json' },
    body: '{}',
    timeoutMs,
    signal: new AbortController().signal,
    message,
    secrets: [secret],
    read: json => {
      const { id, reason } = json as { id?: string; reason?: string }
      if (reason) return { kind: 'refused', reason }
      return id ? { kind: 'accepted', vendorMessageId: id } : undefined
    },
  })
}

test.each([
  ['/ok', { kind: 'accepted', vendorMessageId: 'a' }],
  ['/trickle', { kind: 'ambiguous', reason: 'no answer in time' }],
  ['/large', { kind: 'ambiguous', reason: 'the answer is too large' }],
  ['/short', { kind: 'ambiguous' }],
  ['/cut', { kind: 'ambiguous' }],
  ['/nothing', { kind: 'ambiguous', reason: 'no answer in time' }],
  ['/html', { kind: 'unavailable', reason: 'unreadable answer' }],
  ['/empty', { kind: 'ambiguous' }],
  ['/redirect', { kind: 'unavailable', reason: 'the vendor answered HTTP 302' }],
  ['/401', { kind: 'unavailable', reason: 'the vendor answered HTTP 401' }],
  ['/404', { kind: 'unavailable', reason: 'no such account' }],
  ['/400', { kind: 'refused', reason: 'bad ••• ••• •••' }],
  ['/400html', { kind: 'unavailable' }],
  ['/429', { kind: 'unavailable', retryAfterSeconds: 17 }],
  [
    '/429date',
    { kind: 'unavailable', retryAfterSeconds: expect.toSatisfy((n: number) => n > 50 && n <= 60) },
  ],
  ['/500', { kind: 'unavailable' }],
  ['/502', { kind: 'unavailable' }],
  ['/503', { kind: 'unavailable', retryAfterSeconds: 2 }],
  ['/504', { kind: 'ambiguous' }],
  ['/poor', { kind: 'unavailable', reason: 'your balance is used up' }],
])('%s is %o', async (path, expected) => {
  expect(await call(path)).toMatchObject(expected)
})

test('is unavailable when nothing can have left: refused, no such host, no TLS, a malformed configuration', async () => {
  const closed = createTcpServer()
  await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', () => resolve()))
  const { port } = closed.address() as AddressInfo
  await new Promise(resolve => closed.close(resolve))
  const notTls = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`
  const silent = 'http://192.0.2.1'
  for (const base of [`http://127.0.0.1:${port}`, 'http://vendor.invalid', notTls, silent, 'nonsense']) {
    expect({ base, ...(await call('/ok', base, 2000)) }).toMatchObject({ base, kind: 'unavailable' })
  }
})

test('sends nothing once the attempt is over, even when a connection gets free later', async () => {
  unanswered = 0
  const outcomes = await Promise.all(Array.from({ length: 300 }, () => call('/nothing', `${baseUrl}/`, 200)))
  expect(await call('/ok')).toMatchObject({ kind: 'accepted' })
  const left = outcomes.filter(outcome => outcome.kind === 'ambiguous').length
  expect(outcomes.filter(outcome => outcome.kind === 'unavailable')).toHaveLength(300 - left)
  expect(unanswered).toBeGreaterThanOrEqual(128)
  expect(unanswered).toBeLessThanOrEqual(left)
})
