import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { requestCode } from './support/api.ts'
import { expectTimeline, openDelivery } from './support/deliveries.ts'
import { demo } from './support/demo.ts'
import { codeIn, phoneOf } from './support/phone.ts'
import { newMailbox, newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { repairVendors, takeDown } from './support/vendors.ts'

test.afterEach(repairVendors)

const gateway = (channel: string) => demo().gateways[channel] ?? ''
const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link') })
const rowOf = (page: Page, id: string) =>
  page.getByRole('row').filter({ has: page.locator(`a[href="/deliveries/${id}"]`) })

async function choose(page: Page, filter: string, ...values: string[]): Promise<void> {
  await page.getByRole('button', { name: filter, exact: true }).click()
  for (const value of values) {
    const item = page.getByRole('menuitemcheckbox', { name: value, exact: true })
    await item.click()
    await expect(item).toBeChecked()
    await expect(page.getByRole('link', { name: `Remove the filter ${filter}: ${value}` })).toBeAttached()
  }
  await page.keyboard.press('Escape')
}

test('a filtered list is an address: it can be shared, taken back chip by chip, and exported', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const mail = await requestCode(gateway('EMAIL'), newMailbox())
  const call = await requestCode(gateway('MISSCALL'), newPhone())
  await page.goto('/deliveries')
  await choose(page, 'Channel', 'E-mail', 'Missed call')
  await expect(rowOf(page, mail)).toBeVisible()
  await expect(rowOf(page, call)).toBeVisible()
  await page.getByRole('link', { name: 'Remove the filter Channel: Missed call' }).click()
  await expect(rowOf(page, call)).toHaveCount(0)
  await expect(page).toHaveURL(/channel=EMAIL$/)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain(mail)
  expect(text).not.toContain(call)
  expect(text).not.toContain('MISSCALL')

  const other = await browser.newContext({ baseURL: demo().url })
  const colleague = await other.newPage()
  await signIn(colleague)
  await colleague.goto(page.url())
  await expect(rowOf(colleague, mail)).toBeVisible()
  await expect(rowOf(colleague, call)).toHaveCount(0)
  await colleague.getByRole('link', { name: 'Clear all' }).click()
  await expect(rowOf(colleague, call)).toBeVisible()
  await other.close()
})

test('filters work by keyboard and the whole screen has no obstacle that axe knows', async ({ page }) => {
  await requestCode(gateway('SMS'), newPhone())
  await signIn(page)
  await page.goto('/deliveries')
  await page.getByRole('button', { name: 'Status', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemcheckbox', { name: 'Processing' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/status=/)
  const menu = new AxeBuilder({ page }).include('[role=menu]')
  expect((await menu.analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await page.goto('/deliveries?live=1')
  await expect(page.getByText('Live: new deliveries')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('days of one’s own are chosen in a dialog; a reversed pair is put right', async ({ page }) => {
  await signIn(page)
  await page.goto('/deliveries')
  await page.getByRole('button', { name: 'Time', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Days of your choice …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Which days?' })
  await dialog.getByLabel('From date').fill('2026-03-05')
  await dialog.getByLabel('To date').fill('2026-03-01')
  await dialog.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/from=2026-03-01&to=2026-03-05/)
  await expect(page.getByRole('heading', { name: 'No delivery matches' })).toBeVisible()
})

test.describe('live', () => {
  test.use({ expectedComplaints: /status of 404/ })

  test('a new delivery and what becomes of it appear by themselves, until nobody is signed in', async ({
    page,
  }) => {
    await signIn(page)
    await page.goto('/deliveries')
    await page.getByRole('link', { name: 'Live', exact: true }).click()
    await expect(page.getByText('Live: new deliveries')).toBeVisible()
    const phone = newPhone()
    const id = await requestCode(gateway('SMS'), phone)
    await expect(rowOf(page, id)).toContainText('Delivered')
    await page.evaluate(() => {
      document.title = 'not loaded again'
    })
    codeIn(await phoneOf(phone))
    const later = await requestCode(gateway('MISSCALL'), newPhone())
    await expect(rowOf(page, later)).toBeVisible()
    expect(await page.title()).toBe('not loaded again')
    const merchant = /merchant=([0-9a-f-]{36})/.exec((await page.content()) ?? '')?.[1]
    const answers = await page.evaluate(async id => {
      const strangers = await fetch(`/deliveries/live?merchant=${crypto.randomUUID()}`)
      const own = await fetch(`/deliveries/export?merchant=${id}&search=nothing`)
      return [strangers.status, own.status]
    }, merchant)
    expect(answers).toEqual([404, 200])
    const anonymous = await fetch(`${demo().url}/deliveries/live?merchant=${merchant}`, {
      redirect: 'manual',
    })
    expect(anonymous.status).toBe(401)
  })
})

test('the page of a fall-back names both providers, its times and its one charge', async ({ page }) => {
  await signIn(page)
  await takeDown('citcall')
  const id = await requestCode(gateway('SMS'), newPhone())
  await page.goto('/deliveries?channel=SMS')
  await openDelivery(page, rowOf(page, id))
  await expectTimeline(page, [
    /Accepted/,
    /Unavailable at\s*CitCall/,
    /Taken by\s*Wavecell/,
    /Reported delivered/,
  ])
  await expect(page.getByRole('definition').filter({ hasText: 'Wavecell' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Charge/ })).toHaveCount(1)
  await expect(page.getByText(id)).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('everything is there in Bahasa Indonesia', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: demo().url, locale: 'id-ID' })
  const page = await context.newPage()
  const { email, password } = demo().dashboard
  await page.goto('/sign-in')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL(url => !url.pathname.includes('sign-in'))
  await page.goto('/deliveries?status=DELIVERED')
  await expect(page.getByRole('heading', { level: 1, name: 'Pengiriman' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Hapus filter Status: Tersampaikan' })).toBeVisible()
  await expect(rowsOf(page).first()).toContainText('Tersampaikan')
  await context.close()
})
