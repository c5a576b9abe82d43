import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { accounts } from '../sandbox/accounts.ts'
import { addressOf, api } from './support/api.ts'
import { expectTimeline, findDelivery, openDelivery } from './support/deliveries.ts'
import { demo } from './support/demo.ts'
import { choose, createGateway, keyOnPage, save } from './support/gateways.ts'
import { codeIn, phoneOf } from './support/phone.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const { path, apiKey, signingKey } = accounts.ims

/** A new account with Custom HTTP that speaks as the simulator of IMS does, its form not yet sent. */
async function fillAccount(page: Page, name: string): Promise<void> {
  await page.goto('/settings/credentials/new')
  await page.getByRole('combobox', { name: 'Vendor', exact: true }).click()
  await page.getByRole('option', { name: 'Custom HTTP' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Base URL').fill(`${demo().sandboxUrl}${path}`)
  await page.getByLabel('Sender').first().fill('TOKO')
}

test('a vendor nobody wrote an adapter for is set up on screen, sends a code, and its report arrives', async ({
  page,
}) => {
  await signIn(page)
  await fillAccount(page, 'Any vendor')
  await page.getByRole('button', { name: 'Add account' }).click()
  await expect(page.getByText('Type the secret “api_key”.')).toBeVisible()
  await page.getByLabel('Secrets: value in row 1').fill(apiKey)
  await page.getByLabel('Secret of the proof').fill(signingKey)

  await page.getByLabel('Example answer of the vendor').fill('{"status":"accepted","data":{"id":"m-17"}}')
  await page.getByLabel('Example report of the vendor').fill('{"events":[{"id":"m-17","status":"read"}]}')
  await page.getByRole('button', { name: 'Preview' }).click()
  const found = page.getByRole('status').filter({ hasText: 'POST /ims/v1/messages HTTP/1.1' })
  await expect(found).toContainText('authorization: Bearer {api_key}')
  await expect(found).toContainText('"to":"6281234567890"')
  await expect(found).toContainText('The message id is m-17')
  await expect(found).toContainText('Delivered')
  await expect(found).not.toContainText(apiKey)

  await page.getByRole('button', { name: 'Add account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Any vendor' })).toBeVisible()
  await expect(page.getByLabel('Secrets: name in row 1')).toHaveValue('api_key')
  await expect(page.getByLabel('Secrets: value in row 1')).toHaveValue('')

  const form = { channel: 'SMS', providers: ['custom http.sms'], message: '{OTP} is your code.' }
  await createGateway(page, { name: 'By any vendor', ...form })
  const key = await keyOnPage(page)
  await choose(page, 'Account with Custom HTTP', 'Any vendor')
  await save(page, 'By any vendor')

  const recipient = newPhone()
  const request = () => api('otp/request', { gateway_key: key, ...addressOf(recipient) })
  const { status, body } = await request()
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body.data).toMatchObject({ channel: 'SMS', provider: 'Custom HTTP' })
  const otp = codeIn(await phoneOf(recipient))
  const verified = await api('otp/verify', { otp_id: body.data?.id ?? '', otp })
  expect(verified.status).toBe(200)
  await openDelivery(page, await findDelivery(page, recipient))
  await expectTimeline(page, [/Accepted/, /Taken by\s*Custom HTTP/, /Reported delivered/])
})

test('what cannot be sent is told at its field, and a stored secret stays where it was put', async ({
  page,
}) => {
  await signIn(page)
  await fillAccount(page, 'Careless vendor')
  await page.getByLabel('Secrets: value in row 1').fill(apiKey)
  await page.getByLabel('Secret of the proof').fill(signingKey)
  const body = page.getByLabel('Body', { exact: true })
  const right = await body.inputValue()
  await body.fill('{"to": {recipient}}')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByText('This is not JSON.')).toBeVisible()
  await body.fill(right)
  await page.getByRole('button', { name: 'Add account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Careless vendor' })).toBeVisible()

  await body.fill(right.replace('{text}', '{api_key}'))
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('This text names a stored secret and was changed')).toBeVisible()
  await body.fill(right.replace('{text}', '{text} !'))
  await page.getByRole('button', { name: 'Add row' }).first().click()
  await page.getByLabel('Headers: name in row 2').fill('x-shop')
  await page.getByLabel('Headers: value in row 2').fill('toko')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('This text names a stored secret and was changed')).toBeVisible()
  await page.getByLabel('Secrets: value in row 1').fill(apiKey)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Careless vendor is saved')).toBeVisible()
  await expect(page.getByLabel('Secrets: value in row 1')).toHaveValue('')
  await page.reload()
  await expect(page.getByLabel('Headers: value in row 2')).toHaveValue('toko')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the form of any vendor has no obstacle that axe knows', async ({ page }) => {
      await signIn(page)
      await fillAccount(page, 'Open to all')
      await expect(page.getByLabel('Secrets: value in row 1')).toBeVisible()
      await page.getByRole('button', { name: 'Preview' }).click()
      await expect(page.getByText('POST /ims/v1/messages HTTP/1.1')).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
  })
}
