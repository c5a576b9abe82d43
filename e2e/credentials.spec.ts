import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { accounts } from '../sandbox/accounts.ts'
import { addressOf, api } from './support/api.ts'
import { demo } from './support/demo.ts'
import { choose, createGateway, keyOnPage, save } from './support/gateways.ts'
import { codeIn, phoneOf } from './support/phone.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const { path, apiKey } = accounts.infobip

test('an own account sends for its gateway, is turned off and on, and never shows its secret', async ({
  page,
}) => {
  const shown = collectBodies(page)
  await signIn(page)
  await page.goto('/settings/credentials')
  await page.getByRole('link', { name: 'Add account' }).click()
  await choose(page, 'Vendor', 'Infobip')
  await page.getByLabel('Name', { exact: true }).fill('Our Infobip')
  await page.getByRole('button', { name: 'Add account' }).click()
  await expect(page.getByLabel('API key')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Our Infobip')
  await page.getByLabel('API key').fill('a-wrong-key-of-ours')
  await page.getByLabel('Base URL').fill(`${demo().sandboxUrl}${path}`)
  await page.getByRole('button', { name: 'Add account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Our Infobip' })).toBeVisible()
  await expect(page.getByText(/\/api\/reports\/infobip\//)).toBeVisible()
  const account = page.url()

  const form = { channel: 'SMS', providers: ['infobip.smsotp'], message: '{OTP} is the code.' }
  await createGateway(page, { name: 'Own account', ...form })
  const key = await keyOnPage(page)
  await choose(page, 'Account with Infobip', 'Our Infobip')
  await save(page, 'Own account')
  const send = async (recipient = newPhone()) => {
    const { status, body } = await api('otp/request', { gateway_key: key, ...addressOf(recipient) })
    return status === 200 ? body.data?.provider : body.code
  }
  await expect.poll(() => send()).toBe('5030206')

  await page.goto(account)
  await expect(page.getByLabel('API key')).toHaveValue('')
  await page.getByLabel('API key').fill(apiKey)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Our Infobip is saved')).toBeVisible()
  await expect(page.getByLabel('API key')).toHaveValue('')
  const recipient = newPhone()
  await expect.poll(() => send()).toBe('Infobip')
  expect(await send(recipient)).toBe('Infobip')
  expect(codeIn(await phoneOf(recipient))).toMatch(/^\d{6}$/)

  await page.getByLabel('Name', { exact: true }).fill('Our Infobip, renamed')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Our Infobip, renamed is saved')).toBeVisible()
  expect(await send()).toBe('Infobip')

  await page.getByRole('button', { name: 'Turn off' }).click()
  const dialog = page.getByRole('dialog', { name: 'Turn off “Our Infobip, renamed”?' })
  await expect(dialog).toContainText('Own account')
  await dialog.getByRole('button', { name: 'Turn off' }).click()
  await expect.poll(() => send()).toBe('4000207')
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click()
  await expect.poll(() => send()).toBe('Infobip')

  await page.goto('/settings/credentials')
  const row = page.getByRole('row', { name: /Our Infobip, renamed/ })
  await expect(row).toContainText('Own account')
  const bodies = (await shown()).join('\n')
  expect(bodies).toContain('Our Infobip, renamed')
  expect(bodies).not.toContain(apiKey)
  expect(bodies).not.toContain('a-wrong-key-of-ours')
})

test('a changed address asks for the secret again', async ({ page }) => {
  await signIn(page)
  await page.goto('/settings/credentials/new')
  await choose(page, 'Vendor', 'Infobip')
  await page.getByLabel('Name', { exact: true }).fill('Moved account')
  await page.getByLabel('API key').fill(apiKey)
  await page.getByRole('button', { name: 'Add account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Moved account' })).toBeVisible()
  await page.getByLabel('Base URL').fill('https://collector.example.org')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('The address has changed: type this secret again.')).toBeVisible()
  await expect(page.getByLabel('Base URL')).toHaveValue('https://collector.example.org')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the pages of accounts have no obstacle that axe knows', async ({ page }) => {
      await signIn(page)
      for (const address of ['/settings/credentials', '/settings/credentials/new']) {
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      }
    })
  })
}

/** Every text the server answers this page with. */
function collectBodies(page: Page): () => Promise<string[]> {
  const bodies: Promise<string>[] = []
  page.on('response', response => {
    const { host } = new URL(response.url())
    if (host === new URL(demo().url).host) bodies.push(response.text().catch(() => ''))
  })
  return () => Promise.all(bodies)
}
