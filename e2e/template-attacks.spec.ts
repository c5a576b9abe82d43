import type { BrowserContext, Frame, Page } from '@playwright/test'
import { xssPayloads } from '../lib/templates/testing/xss-payloads.ts'
import { demo } from './support/demo.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

// A browser complains of each thing that it refuses.
test.use({ expectedComplaints: /^/ })
test.setTimeout(300_000)

const ran = 'a payload ran'
const together = 25

/** What happened that should not: scripts that ran, frames and pages that went elsewhere, requests but for pictures. */
interface Seen {
  scripts: number
  places: string[]
  requests: string[]
}

/**
 * Shows every payload as it is, unsanitised, as the document of a preview. `headers`: those of the answer; `sandbox`:
 * the frame's attribute, null for none.
 */
async function show(page: Page, headers: Record<string, string>, sandbox: string | null): Promise<Seen> {
  const seen: Seen = { scripts: 0, places: [], requests: [] }
  const own = new URL(demo().url)
  const context = page.context()
  await context.route('**/gateways/preview', (route, request) => {
    const [, number = ''] = /name="subject"\s+(\d+)/.exec(request.postData() ?? '') ?? []
    return route.fulfill({ headers, body: `<html><body>${xssPayloads[Number(number)]}</body></html>` })
  })
  await context.route(
    url => url.host !== own.host,
    (route, request) => {
      if (request.resourceType() !== 'image') seen.requests.push(request.url())
      return route.abort()
    },
  )
  const listener = (message: { text: () => string }) => {
    if (message.text() === ran) seen.scripts++
  }
  const navigated = (frame: Frame) => {
    // Next writes the address of its page anew; another page would end what is evaluated in it.
    if (frame === page.mainFrame()) return
    const { pathname, protocol } = new URL(frame.url())
    // A frame that a payload brings along is there, but what it wanted was refused.
    const refused = protocol === 'chrome-error:' && frame.parentFrame() !== page.mainFrame()
    if (!refused && !['/gateways/preview', 'blank', 'srcdoc'].includes(pathname))
      seen.places.push(frame.url())
  }
  context.on('console', listener)
  page.on('framenavigated', navigated)
  for (let first = 0; first < xssPayloads.length; first += together) {
    const count = Math.min(together, xssPayloads.length - first)
    await page.evaluate(showSome, { first, count, sandbox })
  }
  context.off('console', listener)
  page.off('framenavigated', navigated)
  if (new URL(page.url()).pathname !== '/gateways') seen.places.push(page.url())
  if (context.pages().length > 1) seen.places.push(...context.pages().map(opened => opened.url()))
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  return seen
}

/** In the page: sends the numbers of some payloads into frames of their own, waits until they are there, and a while. */
async function showSome({ first, count, sandbox }: { first: number; count: number; sandbox: string | null }) {
  const frames = Array.from({ length: count }, (_, index) => {
    const frame = document.createElement('iframe')
    frame.name = `payload-${first + index}`
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
    document.body.append(frame)
    const form = document.createElement('form')
    Object.assign(form, { method: 'post', action: '/gateways/preview', enctype: 'multipart/form-data' })
    form.target = frame.name
    const field = document.createElement('input')
    Object.assign(field, { name: 'subject', value: String(first + index) })
    form.append(field)
    document.body.append(form)
    const loaded = new Promise(done => frame.addEventListener('load', done, { once: true }))
    form.submit()
    form.remove()
    return { frame, loaded }
  })
  await Promise.all(frames.map(({ loaded }) => loaded))
  // Animations and what begins by itself have begun after some drawings.
  for (let drawing = 0; drawing < 20; drawing++) await new Promise(requestAnimationFrame)
  for (const { frame } of frames) frame.remove()
}

/** The headers of a real preview. */
async function previewHeaders(context: BrowserContext): Promise<Record<string, string>> {
  const { url } = demo()
  const response = await context.request.post(`${url}/gateways/preview`, {
    headers: { origin: url },
    multipart: { subject: 'Hello', message: 'Hello', escapeValues: 'false', params: '[]' },
  })
  expect(response.status()).toBe(200)
  return response.headers()
}

test('more than 200 payloads run nothing in a preview, by its frame and by its policy alone', async ({
  page,
  context,
}) => {
  await context.addInitScript(text => {
    globalThis.alert = () => console.log(text)
  }, ran)
  await signIn(page)
  const headers = await previewHeaders(context)
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none';/)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  await page.goto('/gateways')
  const nothing: Seen = { scripts: 0, places: [], requests: [] }
  expect(await show(page, headers, '')).toEqual(nothing)
  expect(await show(page, headers, null)).toEqual(nothing)

  // The same payloads where nothing holds them: they are real, and they are seen.
  const unheld = await show(page, { 'content-type': 'text/html' }, 'allow-scripts')
  expect(unheld.scripts).toBeGreaterThan(25)
})

test('a preview is framed by nobody else, and answers nobody who is not signed in', async ({
  page,
  context,
}) => {
  const { url } = demo()
  const send = (origin: string) =>
    context.request.post(`${url}/gateways/preview`, {
      headers: { origin },
      multipart: { subject: 'a', message: 'a', escapeValues: 'false', params: '[]' },
    })
  expect((await send(url)).status()).toBe(401)
  await signIn(page)
  expect((await send('https://evil.example')).status()).toBe(403)
  const response = await send(url)
  expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
})
