import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { guardPages } from './guard-pages.ts'

interface Seen {
  policy: unknown
  nonce: string | undefined
  bytes: number
}

/** What reached the pages behind the guard, in order. */
let seen: Seen[] = []
let port = 0
const server = createServer((incoming, outgoing) => {
  const trustProxy = incoming.url?.startsWith('/proxied') ?? false
  const guarded = guardPages(
    async (request, response) => {
      let bytes = 0
      for await (const chunk of request) bytes += (chunk as Buffer).length
      const { headers } = request
      seen.push({ policy: headers['content-security-policy'], nonce: String(headers['x-nonce']), bytes })
      response.end('page')
    },
    {
      development: incoming.url === '/dev',
      urls: ['https://otp.example.com', 'https://dash.example.com'],
      trustProxy,
    },
  )
  void guarded(incoming, outgoing)
})
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())
beforeEach(() => {
  seen = []
})

interface Sent {
  method?: string
  path?: string
  body?: Buffer
}

function ask(headers: Record<string, string>, { method = 'POST', path = '/', body }: Sent = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', method, path, headers }, response => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
const statusOf = async (headers: Record<string, string>, sent?: Sent) => (await ask(headers, sent)).status

describe('what changes state', () => {
  const own = () => `http://127.0.0.1:${port}`

  test('reaches the pages from the host that was asked, and from the known addresses', async () => {
    for (const origin of [own(), 'https://otp.example.com', 'https://dash.example.com']) {
      expect(await statusOf({ origin }), origin).toBe(200)
    }
    expect(seen).toHaveLength(3)
  })

  test('is refused from anywhere else, and without an Origin that can be read', async () => {
    const foreign = [
      'https://evil.example.com',
      'http://otp.example.com',
      'https://otp.example.com.evil.example.com',
      'https://otp.example.com:8443',
      `http://127.0.0.1:${port + 1}`,
      'null',
      '',
      'otp.example.com',
      'file://',
      `javascript://127.0.0.1:${port}`,
    ]
    for (const origin of foreign) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        expect(await statusOf({ origin }, { method }), `${method} ${origin}`).toBe(403)
      }
    }
    expect(await statusOf({})).toBe(403)
    expect(await statusOf({ referer: own() })).toBe(403)
    expect(seen).toEqual([])
  })

  test('is refused when the browser calls it cross-site, whatever its Origin says', async () => {
    expect(await statusOf({ origin: own(), 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await statusOf({ origin: own(), 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  test('believes a forwarded host only from a trusted proxy, and only its last entry', async () => {
    const forwarded = { origin: 'https://shop.example.com', 'x-forwarded-host': 'shop.example.com' }
    expect(await statusOf(forwarded)).toBe(403)
    expect(await statusOf(forwarded, { path: '/proxied' })).toBe(200)
    const claimed = { ...forwarded, 'x-forwarded-host': 'shop.example.com, otp.example.com' }
    expect(await statusOf(claimed, { path: '/proxied' })).toBe(403)
  })

  test('is taken up to 1 MB and refused above, or when its length is not told', async () => {
    const origin = own()
    const most = Buffer.alloc(1024 * 1024)
    expect(await statusOf({ origin }, { body: most })).toBe(200)
    expect(seen[0]?.bytes).toBe(most.length)
    expect(await statusOf({ origin, 'content-length': String(most.length + 1) }, { body: most })).toBe(413)
    expect(await statusOf({ origin, 'transfer-encoding': 'chunked' }, { body: Buffer.from('a') })).toBe(411)
    expect(seen).toHaveLength(1)
    const handedOn = { origin, 'transfer-encoding': 'chunked', 'next-action': 'x' }
    expect(await statusOf(handedOn, { body: Buffer.from('a') })).toBe(200)
  })

  test('may be a larger file where campaigns are uploaded, from a page of ours alone', async () => {
    const path = '/messages/campaigns/upload'
    const body = Buffer.alloc(3 * 1024 * 1024)
    expect(await statusOf({ origin: own() }, { path, body })).toBe(200)
    expect(seen[0]?.bytes).toBe(body.length)
    expect(await statusOf({ origin: 'https://evil.example.com' }, { path, body })).toBe(403)
    const announced = { origin: own(), 'content-length': String(514 * 1024 * 1024) }
    expect(await statusOf(announced, { path, body })).toBe(413)
    expect(seen).toHaveLength(1)
  })
})

test('looking needs no Origin, even from another site', async () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS']) {
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' }, { method })).toBe(200)
  }
})

test('each answer has a nonce of its own, the pages get the same, and never one of the client', async () => {
  const forged = "script-src 'nonce-forged'"
  const forgery = {
    'content-security-policy': forged,
    'content-security-policy-report-only': forged,
    'x-nonce': 'forged',
  }
  const answers = [await ask(forgery, { method: 'GET' }), await ask({}, { method: 'GET' })]
  const nonces = answers.map(({ headers }, index) => {
    const policy = String(headers['content-security-policy'])
    const nonce = /'nonce-([\w+/]{22}==)'/.exec(policy)?.[1]
    expect(seen[index]).toMatchObject({ policy, nonce })
    return nonce
  })
  expect(new Set(nonces).size).toBe(2)
  expect(JSON.stringify([answers, seen])).not.toContain('forged')
})

test('answers and refusals carry the security headers; only development may evaluate code', async () => {
  for (const sent of [{ method: 'GET' }, { method: 'POST' }]) {
    const { headers } = await ask({}, sent)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    const policy = String(headers['content-security-policy'])
    for (const part of [
      "'strict-dynamic'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'self'",
    ]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toContain('unsafe-eval')
  }
  const { headers } = await ask({}, { method: 'GET', path: '/dev' })
  expect(headers['content-security-policy']).toContain("'unsafe-eval'")
})

test('a preview has the policy of a sandbox instead of the page’s, and what is asked beside it has not', async () => {
  const policyOf = async (path: string) =>
    String((await ask({}, { method: 'GET', path })).headers['content-security-policy'])
  expect(await policyOf('/gateways/preview')).toMatch(
    /^sandbox; default-src 'none';.*frame-ancestors 'self'$/,
  )
  expect(await policyOf('/gateways/preview?x')).toMatch(/^sandbox/)
  expect(await policyOf('/gateways/previews')).toContain("frame-ancestors 'none'")
})
