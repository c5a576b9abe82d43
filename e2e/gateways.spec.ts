import { addressOf, api } from './support/api.ts'
import { chooseProvider, copyKey, createGateway } from './support/gateways.ts'
import { phoneOf } from './support/phone.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('another provider and another text are in force with the next request', async ({ page }) => {
  await signIn(page)
  const form = { channel: 'SMS', providers: ['wavecell.smsotp'], message: 'First words {OTP}' }
  await createGateway(page, { name: 'Edited gateway', ...form })
  await page.getByLabel('Gateway name').fill('Edited gateway, again')
  await page.getByLabel('Message').fill('Second words {OTP}')
  await page.getByLabel('OTP length').fill('8')
  await chooseProvider(page, 0, 'infobip.smsotp')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Edited gateway, again is saved')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edited gateway, again')
  await expect(page.getByLabel('Message')).toHaveValue('Second words {OTP}')

  const recipient = newPhone()
  const key = await copyKey(page, 'Edited gateway, again')
  const { body } = await api('otp/request', { gateway_key: key, ...addressOf(recipient) })
  expect(body.data).toMatchObject({ provider: 'Infobip', otp_length: 8 })
  expect((await phoneOf(recipient)).text).toMatch(/^Second words \d{8}/)
})

test('a form with mistakes says where they are and keeps what was typed', async ({ page }) => {
  await signIn(page)
  await page.goto('/gateways/new')
  await page.getByLabel('Purpose').fill('Kept as it is')
  await page.getByLabel('Message').fill('A text without a code')
  await page.getByLabel('OTP length').fill('9')
  await page.getByRole('button', { name: 'Create gateway' }).click()
  await expect(page.getByText('Give the gateway a name.')).toBeVisible()
  await expect(page.getByText('The message must contain {OTP}: the code goes there.')).toBeVisible()
  await expect(page.getByText('Enter a whole number from 4 to 8.')).toBeVisible()
  await expect(page.getByText('Choose a provider.', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Gateway name')).toBeFocused()
  await expect(page.getByLabel('Purpose')).toHaveValue('Kept as it is')
  await expect(page.getByLabel('Message')).toHaveValue('A text without a code')
  await expect(page).toHaveURL(/\/gateways\/new$/)
})

test('a gateway that is switched off in the list refuses its key until it is on again', async ({ page }) => {
  const name = 'Switched gateway'
  await signIn(page)
  const providers = ['citcall.smsotp']
  await createGateway(page, { name, channel: 'SMS', providers, message: '{OTP} is the code.' })
  const key = await copyKey(page, name)
  const send = () => api('otp/request', { gateway_key: key, ...addressOf(newPhone()) })
  const toggle = page.getByRole('switch', { name: `Enabled: ${name}` })
  expect((await send()).status).toBe(200)

  await toggle.click()
  await expect(page.getByText(`${name} is off`)).toBeVisible()
  await expect.poll(async () => (await send()).body.code).toBe('4000206')
  await page.reload()
  await expect(toggle).not.toBeChecked()

  await toggle.click()
  await expect(page.getByText(`${name} is on`)).toBeVisible()
  await expect.poll(async () => (await send()).status).toBe(200)
})
