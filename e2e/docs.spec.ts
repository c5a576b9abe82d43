import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { docsPages } from '../components/docs/pages.ts'
import { demo } from './support/demo.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('a reader fills in their own keys, copies a sample and it runs', async ({ page }) => {
  await signIn(page)
  await page.goto('/docs')
  const asked: string[] = []
  page.on('request', request => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  const key = page.getByRole('textbox', { name: 'Merchant key' })
  await expect(key).toHaveAttribute('placeholder', new RegExp(demo().merchantKey.slice(0, 12)))
  await key.fill(demo().merchantKey)
  await page.getByRole('combobox', { name: 'Gateway' }).click()
  await page.getByRole('option', { name: 'Sign-in by SMS' }).click()
  const request = page.getByRole('figure', { name: 'Request a code' })
  await request.getByRole('button', { name: 'Copy: Request a code' }).click()
  const sample = await clipboard(page)
  expect(sample).toContain(demo().gateways.SMS)
  const answer = execFileSync('sh', ['-c', sample.replace('081234567890', newPhone())], { encoding: 'utf8' })
  expect(JSON.parse(answer)).toMatchObject({ status: true, message: 'Request generated successfully' })

  await request.getByRole('radio', { name: 'Python' }).check({ force: true })
  await page
    .getByRole('navigation', { name: 'Documentation' })
    .getByRole('link', { name: 'Endpoints' })
    .click()
  const verify = page.getByRole('figure', { name: 'Verify a code' })
  await expect(verify).toContainText('import urllib.request')
  await expect(verify).toContainText(demo().merchantKey)
  expect(asked.filter(text => text.includes(demo().merchantKey))).toEqual([])

  await page.reload()
  await expect(verify).toContainText('import urllib.request')
  await expect(verify).not.toContainText(demo().merchantKey)
})

test('the reference shows every call and asks nobody but us', async ({ page, context }) => {
  const asked: string[] = []
  context.on('request', request => asked.push(request.url()))
  const answer = await page.goto('/docs/reference')
  expect(answer?.headers()['content-security-policy']).toContain("connect-src 'self'")
  await expect(page.getByRole('heading', { name: 'Sandi API' })).toBeVisible()
  for (const call of ['Verify a code', 'Look at the balance']) {
    await page.getByRole('button', { name: call }).first().click()
    await expect(page.getByRole('heading', { name: call })).toBeInViewport()
  }
  await page.waitForLoadState('networkidle')
  expect(asked.map(url => new URL(url).origin)).toEqual(asked.map(() => demo().url))
  const script = await page.request.get(asked.find(url => url.includes('scalar.js')) ?? '')
  expect(script.headers()['cache-control']).toContain('immutable')
  expect(script.headers()['content-encoding']).toBe('gzip')
  await page.getByRole('link', { name: 'Documentation' }).click()
  await expect(page).toHaveURL(/\/docs$/)
})

test('an error’s address leads to what it means', async ({ page }) => {
  await page.goto('/docs/verifying')
  await page.getByRole('link', { name: '4030202' }).first().click()
  await expect(page).toHaveURL(/\/docs\/errors#4030202$/)
  const entry = page.getByRole('listitem').filter({ hasText: '4030202' })
  await expect(entry).toContainText('Offer to send a new code.')
  await expect(entry).toBeInViewport()
  await page.goto('/docs/errors#5030206')
  await expect(page.getByRole('listitem').filter({ hasText: '5030206' })).toBeInViewport()
})

test('the code field works by keyboard and takes a pasted message', async ({ page }) => {
  await page.goto('/docs/interface')
  const field = page.getByRole('region', { name: /field at work/ }).first()
  const code = field.getByRole('textbox', { name: 'Code' })
  await page.waitForLoadState('networkidle')
  await code.focus()
  await page.keyboard.type('111111')
  await expect(field.getByRole('alert')).toHaveText('That is not the code. 4 tries left.')
  await expect(code).toHaveAttribute('aria-invalid', 'true')
  await expect(code).toBeFocused()
  // What was wrong is selected: typing takes its place, and the same code is not sent by itself again.
  await page.keyboard.type('111111')
  await expect(code).toHaveValue('111111')
  await expect(field.getByRole('alert')).toBeEmpty()
  await page.keyboard.press('Enter')
  await expect(field.getByRole('alert')).toHaveText('That is not the code. 3 tries left.')
  await expect(field.getByRole('button', { name: /^Send again in 0:\d\d$/ })).toBeDisabled()
  await page.evaluate(() => navigator.clipboard.writeText('482 913 is your code. Valid for 5 minutes.'))
  await page.keyboard.press('ControlOrMeta+V')
  await expect(field.getByRole('status')).toHaveText('Verified')
})

test('the missed-call field asks for the last digits, the e-mail field questions a slip', async ({
  page,
}) => {
  await page.goto('/docs/interface')
  const fields = page.getByRole('region', { name: /field at work/ })
  const call = fields.nth(1)
  await expect(call).toContainText('A call is coming from +62 215 083')
  await call.getByLabel('Last 4 digits of the number that called').fill('+62 215 083 4821')
  await expect(call.getByText('Verified')).toBeVisible()
  const email = fields.nth(2)
  await email.getByLabel('E-mail address').fill('budi@gmial.com')
  await email.getByRole('button', { name: 'Did you mean budi@gmail.com?' }).click()
  await email.getByRole('button', { name: 'Send code' }).click()
  await expect(email).toContainText('The code is on its way to budi@gmail.com.')
  await email.getByLabel('Code').fill('482913')
  await expect(email.getByText('Verified')).toBeVisible()
})

test('the code that is shown and copied is the file that runs', async ({ page }) => {
  await page.goto('/docs/interface')
  const source = readFileSync('components/docs/examples/source/otp-field.tsx', 'utf8')
  await page.getByRole('button', { name: 'Copy: otp-field.tsx' }).click()
  expect(await clipboard(page)).toBe(source)
  await expect(page.getByRole('figure', { name: 'otp-field.tsx' }).locator('code')).toHaveText(source)
})

test.describe('in Indonesian', () => {
  test.use({ locale: 'id-ID' })
  test('every page is there, and no text is missing', async ({ page }) => {
    test.slow()
    await page.goto('/docs')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mulai cepat')
    const pages = page.getByRole('navigation', { name: 'Dokumentasi' }).getByRole('link')
    await expect(pages).toHaveCount(docsPages.length + 1)
    for (const { href } of docsPages) {
      await page.goto(href)
      await expect(page.locator('html')).toHaveAttribute('lang', 'id')
      const title = await page.getByRole('heading', { level: 1 }).innerText()
      await expect(page.locator('[aria-current=page]').filter({ hasText: title }).first()).toBeAttached()
      await expect(page.getByRole('article')).not.toContainText(/docs\.[a-z]+\./)
    }
  })
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test.describe(`${colorScheme}, ${width} wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } })
    test('no page of the documentation has an obstacle that axe knows', async ({ page }) => {
      test.slow()
      for (const { href } of docsPages) {
        await page.goto(href)
        await expect(page.locator('html')).toContainClass(colorScheme)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
        )
        expect(found, href).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${href} scrolls sideways`).toBeLessThanOrEqual(0)
      }
    })
  })
}
