import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { requestCode } from './support/api.ts'
import { demo } from './support/demo.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const colorSchemes = ['light', 'dark'] as const
const widths = [1440, 390]

// axe tries every frame, and that of an e-mail's preview lets nobody run a script.
test.use({ expectedComplaints: /status of 404|^Blocked script execution in 'about:srcdoc'/ })

for (const colorScheme of colorSchemes) {
  for (const width of widths) {
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })

      test('no page has an obstacle that axe knows', async ({ page }) => {
        const id = await requestCode(demo().gateways.SMS ?? '', newPhone())
        const unknown = 'x'.repeat(43)
        const before = ['/sign-in', '/sign-up', '/forgot-password', `/forgot-password/${unknown}`]
        for (const path of [...before, `/invitation/${unknown}`]) {
          await expectNoObstacles(page, colorScheme, path)
        }
        await signIn(page)
        await page.goto('/gateways')
        const pageOf = (name: string) => page.getByRole('link', { name }).getAttribute('href')
        const gateways = [await pageOf('Sign-in by SMS'), await pageOf('E-mail confirmation')]
        const paths = [
          '/',
          '/gateways',
          '/gateways/new',
          ...gateways.map(String),
          '/deliveries',
          `/deliveries/${id}`,
          '/account',
          '/account/security',
        ]
        const rare = ['/deliveries?search=nothing', '/not-allowed', '/gateways/unknown', '/nowhere']
        for (const path of [...paths, ...rare]) await expectNoObstacles(page, colorScheme, path)
      })
    })
  }
}

async function expectNoObstacles(page: Page, colorScheme: string, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading').first()).toBeAttached()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.locator('html')).toContainClass(colorScheme)
  // The frame shows a merchant's own e-mail.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
  )
  expect(found, path).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
}
