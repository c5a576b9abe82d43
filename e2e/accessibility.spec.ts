import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { closeDatabase } from '#db/client.ts'
import { seedTraffic } from '../scripts/demo/traffic/seed-traffic.ts'
import { pages } from './doors/table.ts'
import { type Merchant, makeMerchant } from './doors/world.ts'
import { shareDatabase } from './support/database.ts'
import { demo } from './support/demo.ts'
import { expect, test } from './support/test.ts'

// Every colour scheme with every language, and both widths with each of them.
const views = [
  { colorScheme: 'light', locale: 'en-GB', width: 1440 },
  { colorScheme: 'dark', locale: 'en-GB', width: 390 },
  { colorScheme: 'light', locale: 'id-ID', width: 390 },
  { colorScheme: 'dark', locale: 'id-ID', width: 1440 },
] as const
const rare = [
  '/statistics?by=operator&range=30d',
  '/deliveries?search=nothing',
  '/gateways/unknown',
  '/nowhere',
]

test.use({ expectedComplaints: /status of 404/ })
test.setTimeout(240_000)

// Figures of some size: tables and charts as they look at a merchant's.
const demoLike = { currency: 'IDR', timeZone: 'Asia/Jakarta', allowedCountries: ['ID', 'SG', 'MY'] }

let merchant: Merchant
test.beforeAll(async () => {
  await shareDatabase()
  merchant = await makeMerchant({ operator: true })
  await seedTraffic({
    merchant: { ...demoLike, id: merchant.things.merchantId },
    deliveries: 2_000,
    months: 1,
    eventDays: 31,
  })
})
test.afterAll(closeDatabase)

for (const { colorScheme, locale, width } of views) {
  test.describe(`${colorScheme}, ${locale}, ${width} wide`, () => {
    test.use({ colorScheme, locale, viewport: { width, height: 900 } })

    test('no page has an obstacle that axe knows', async ({ page, context }) => {
      const open = Object.values(pages).filter(({ needs }) => needs === 'nothing')
      const guarded = Object.values(pages).filter(({ needs }) => needs !== 'nothing')
      for (const { path } of open) await expectNoObstacles(page, colorScheme, locale, path(merchant.things))
      await context.addCookies(cookiesOf(merchant.cookies.owner))
      const paths = [...guarded.map(({ path }) => path(merchant.things)), ...rare]
      for (const path of paths) await expectNoObstacles(page, colorScheme, locale, path)
    })
  })
}

function cookiesOf(header: string) {
  return header.split('; ').map(pair => {
    const [name = '', value = ''] = pair.split('=', 2)
    return { name, value, url: demo().url }
  })
}

async function expectNoObstacles(page: Page, scheme: string, locale: string, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading').first()).toBeAttached()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('status', { name: /^(Loading|Memuat)$/ })).toHaveCount(0)
  await expect(page.locator('html')).toContainClass(scheme)
  await expect(page.locator('html'), path).toHaveAttribute('lang', locale.slice(0, 2))
  // The frame shows a merchant's own e-mail.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
  )
  expect.soft(found, path).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
}
