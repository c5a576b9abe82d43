import { request as rawRequest } from 'node:http'
import { demo } from './support/demo.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

/** Sends exactly these headers: `fetch` and browsers add their own. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = '') {
  const { hostname, port } = new URL(demo().url)
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const outgoing = rawRequest({ hostname, port, method, path, headers }, response => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    },
  )
}

const own = () => new URL(demo().url).origin
const form = (origin?: string) => ({
  ...(origin === undefined ? {} : { origin }),
  'content-type': 'application/x-www-form-urlencoded',
})

test('no page makes the browser complain about the policy, and every script carries its nonce', async ({
  page,
}) => {
  await signIn(page)
  for (const path of [
    '/',
    '/gateways',
    '/gateways/new',
    '/deliveries',
    '/operator/merchants',
    '/operator/prices',
  ]) {
    const answer = await page.goto(path)
    const policy = (await answer?.headerValue('content-security-policy')) ?? ''
    const nonce = /'nonce-([\w+/=]+)'/.exec(policy)?.[1]
    expect(policy, path).toContain("'strict-dynamic'")
    expect(policy, path).not.toContain('unsafe-eval')
    await expect(page.getByRole('main')).toBeVisible()
    const html = (await answer?.text()) ?? ''
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length, path).toBeGreaterThan(0)
    for (const tag of scripts) expect(tag, path).toContain(`nonce="${nonce}"`)
  }
})

test.describe('pages that are not there', () => {
  test.use({ expectedComplaints: /status of 404/ })

  test('carry the policy too, without a complaint about it', async ({ page }) => {
    await page.goto('/nowhere')
    await expect(page.getByRole('main')).toBeVisible()
    await signIn(page)
    await page.goto('/operator/merchants/01890000-0000-7000-8000-000000000001')
    await expect(page.getByRole('main')).toBeVisible()
  })
})

test('answers of every kind carry the headers', async () => {
  const page = await send('GET', '/sign-in')
  const [, asset = ''] = /src="(\/_next\/static\/[^"?]+\.js)/.exec(page.body) ?? []
  expect(asset).not.toBe('')
  for (const path of [
    '/sign-in',
    '/',
    '/nowhere',
    '/icon.svg',
    asset,
    '/api/auth/csrf',
    '/_next/static/none.js',
  ]) {
    const { headers } = await send('GET', path)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['referrer-policy'], path).toBe('same-origin')
  }
  for (const path of ['/api/health/live', '/api/v1/nothing', '/v1/balance', '/api/metrics']) {
    expect((await send('GET', path)).headers['x-content-type-options'], path).toBe('nosniff')
  }
})

test('next-auth and server actions take nothing from other sites', async ({ page }) => {
  const paths = ['/api/auth/callback/credentials', '/api/auth/signout', '/sign-in', '/gateways']
  const foreign = ['https://evil.example.com', 'null', `${own()}.evil.example.com`, undefined]
  for (const path of paths) {
    for (const origin of foreign) {
      const { status, headers } = await send('POST', path, form(origin), 'a=b')
      expect(status, `${path} ${origin}`).toBe(403)
      expect(headers['set-cookie']).toBeUndefined()
    }
    const crossSite = { ...form(own()), 'sec-fetch-site': 'cross-site' }
    expect((await send('POST', path, crossSite, 'a=b')).status, path).toBe(403)
    expect((await send('POST', path, form(own()), 'a=b')).status, path).not.toBe(403)
  }
  // The signed-in browser's own cookies do not help a foreign page.
  await signIn(page)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const action = { ...form('https://evil.example.com'), cookie, 'next-action': '00'.repeat(21) }
  expect((await send('POST', '/', action, '[]')).status).toBe(403)
})

test('a body of more than 1 MB is refused before the pages see it', async () => {
  const large = { ...form(own()), 'content-length': String(256 * 1024 * 1024) }
  expect((await send('POST', '/sign-in', large).catch(() => ({ status: 413 }))).status).toBe(413)
  const unknown = { ...form(own()), 'transfer-encoding': 'chunked' }
  expect((await send('POST', '/sign-in', unknown, 'a=b')).status).toBe(411)
})

test('machines need no Origin, and one of theirs does not matter', async () => {
  const bearer = { authorization: `Bearer ${demo().merchantKey}` }
  const origins: Record<string, string>[] = [{}, { origin: 'https://shop.example.com' }, { origin: 'null' }]
  for (const origin of origins) {
    const answer = await send('POST', '/api/v1/otp/request', { ...bearer, ...origin }, '{}')
    expect([401, 422]).toContain(answer.status)
    expect(answer.headers['content-security-policy']).toBeUndefined()
  }
})
