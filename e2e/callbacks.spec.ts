import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { requestCode } from './support/api.ts'
import {
  behaveAt,
  createEndpoint,
  deleteEndpoint,
  isSignedWith,
  receivedAt,
  shownSecret,
} from './support/callbacks.ts'
import { demo } from './support/demo.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const newPath = () => `/e2e-${randomUUID()}`
const rows = (page: Page) => page.getByRole('row').filter({ has: page.locator('[data-row-link]') })
const sendTest = (page: Page) => page.getByRole('button', { name: 'Send a test' }).click()

test('a new endpoint hears of a delivery, signed; its page, its callbacks and the delivery tell so', async ({
  page,
}) => {
  const path = newPath()
  await signIn(page)
  const { secret, url } = await createEndpoint(page, path)
  await expect(page.getByText('Nothing has been sent yet')).toBeVisible()
  await sendTest(page)
  await expect(rows(page).first()).toContainText('Got through')
  expect(await receivedAt(path)).toHaveLength(1)

  const phone = newPhone()
  const delivery = await requestCode(demo().gateways.SMS ?? '', phone)
  await expect.poll(async () => (await receivedAt(path)).length, { timeout: 20_000 }).toBe(4)
  const received = await receivedAt(path)
  expect(received.every(entry => isSignedWith(secret, entry))).toBe(true)
  const bodies = received.map(({ body }) => (typeof body === 'string' ? JSON.parse(body) : body))
  expect(bodies.map(({ status }) => status)).toEqual(['DELIVERED', 'SENT', 'PROCESSING', 'DELIVERED'])
  expect(bodies[0]).toMatchObject({ transaction_id: delivery, phone: phone.slice(1), token: 'XXXXXX' })

  await page.goto(`${url}?delivery=${delivery}`)
  await expect(rows(page)).toHaveCount(3)
  await page.goto(`/deliveries/${delivery}`)
  const section = page.getByRole('region', { name: 'Callbacks' })
  const delivered = section.getByRole('row').filter({ hasText: path }).filter({ hasText: 'Delivered' })
  await expect(delivered).toContainText('Got through')
  await delivered.locator('[data-row-link]').click()
  await expect(page.getByText('Attempt 1')).toBeVisible()
  await expect(page.getByText('HTTP 204')).toBeVisible()
  await expect(page.getByText('"token": "XXXXXX"')).toBeVisible()
  await expect(page.getByText(phone.slice(1))).toHaveCount(0)

  await page.goto(url)
  await page.getByRole('button', { name: 'Rotate secret' }).click()
  await page.getByRole('button', { name: 'Rotate', exact: true }).click()
  const renewed = await shownSecret(page)
  await expect(page.getByText(/The secret before it signs too until/)).toBeVisible()
  await sendTest(page)
  await expect.poll(async () => (await receivedAt(path)).length).toBe(5)
  const [last] = await receivedAt(path)
  if (!last) throw new Error('nothing was received')
  expect([isSignedWith(secret, last), isSignedWith(renewed, last)]).toEqual([true, true])
  await deleteEndpoint(page, url)
})

test('a server that fails is tried again; what it has taken is sent again under the same id', async ({
  page,
}) => {
  const path = newPath()
  await signIn(page)
  const { url } = await createEndpoint(page, path)
  await behaveAt(path, { kind: 'fail', status: 500, times: 1 })
  await sendTest(page)
  await expect(rows(page).first()).toContainText('Trying again')
  await rows(page).first().locator('[data-row-link]').click()
  await expect(page.getByText('HTTP 500')).toBeVisible()
  await expect(page.getByText('Your server failed. Its own log says why.')).toBeVisible()
  await expect(page.getByText('Attempt 2')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('HTTP 204')).toBeVisible()
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByText('It is on its way.')).toBeVisible()
  await expect(page.getByText('Attempt 3')).toBeVisible()

  await page.goto(url)
  await page.getByRole('button', { name: 'Send again …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Since').fill('2999-01-01T00:00')
  await dialog.getByRole('button', { name: 'Send again' }).click()
  await expect(dialog.getByText('Choose a moment in the past.')).toBeVisible()
  await dialog.getByRole('button', { name: 'One hour ago' }).click()
  await dialog.getByLabel('Everything').check()
  await dialog.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByText('One callback is on its way.')).toBeVisible()
  await expect.poll(async () => (await receivedAt(path)).length).toBe(4)
  const ids = (await receivedAt(path)).map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(1)
  await deleteEndpoint(page, url)
})

test('410 turns an endpoint off and says what to do; turned on, it gets what was held', async ({ page }) => {
  const path = newPath()
  await signIn(page)
  const { url } = await createEndpoint(page, path)
  await behaveAt(path, { kind: 'gone' })
  await sendTest(page)
  await expect(page.getByText(/your server answered 410 Gone/)).toBeVisible({ timeout: 15_000 })
  await page.goto('/callbacks')
  await expect(page.getByText(/your server answered 410 Gone/)).toBeVisible()
  await behaveAt(path, { kind: 'ok' })
  await page.goto(url)
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('One callback that was held is on its way.')).toBeVisible()
  await expect(rows(page).first()).toContainText('Got through', { timeout: 15_000 })
  await deleteEndpoint(page, url)
})

test('an address that is refused is told why at its field, and nothing typed is lost', async ({ page }) => {
  await signIn(page)
  await page.goto('/callbacks/new')
  const address = page.getByLabel('Address')
  await page.getByText('All of them').click()
  await page.getByLabel('Verified').check()
  for (const [url, reason] of [
    ['', 'This is needed.'],
    ['nonsense', 'Enter a whole address'],
    ['http://8.8.8.8/', 'Use an address that begins with https://.'],
    ['https://8.8.8.8:25/', 'Use port 443 or 8443.'],
    ['https://me:secret@8.8.8.8/', 'Leave the user and the password out'],
    ['https://169.254.169.254/', 'This leads into an inner network.'],
    ['https://nowhere.invalid/', 'This name has no address.'],
    [`${demo().merchantSimulatorUrl}/callbacks`, 'There is an endpoint with this address already.'],
  ] as const) {
    await address.fill(url)
    await page.getByRole('button', { name: 'Create endpoint' }).click()
    await expect(page.getByText(reason)).toBeVisible()
    await expect(address).toHaveValue(url)
    await expect(address).toBeFocused()
  }
  await expect(page.getByLabel('Verified')).toBeChecked()
  await expect(page.getByLabel('Sent')).not.toBeChecked()
})
