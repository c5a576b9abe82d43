import { createEndpoint } from './support/callbacks.ts'
import { copyKey, createGateway } from './support/gateways.ts'
import { newMerchant } from './support/new-merchant.ts'
import { newPhone } from './support/recipients.ts'
import { expect, test } from './support/test.ts'

test('a new merchant’s checklist ticks itself to the end, the figures tell what was sent, and put away it stays away', async ({
  page,
}) => {
  const merchant = await newMerchant()
  await merchant.signIn(page)
  const checklist = page.getByRole('region', { name: 'Send and verify your first code' })
  const step = (name: string) => checklist.getByRole('listitem').filter({ hasText: name })
  await expect(step('Create a gateway')).toHaveAttribute('aria-current', 'step')
  await expect(step('merchant key')).toContainText('done')

  await createGateway(page, {
    name: 'First',
    channel: 'SMS',
    providers: ['citcall.smsotp'],
    message: '{OTP}',
  })
  const key = await copyKey(page, 'First')
  await page.goto('/')
  await expect(step('Send the first code')).toHaveAttribute('aria-current', 'step')
  await expect(checklist.getByRole('figure')).toContainText(key)
  await expect(checklist.getByRole('link', { name: /simulated phone/ })).toHaveAttribute('href', /\/phones\?/)
  await checklist.getByRole('button', { name: /Copy/ }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`"gateway_key": "${key}"`)

  const phone = newPhone()
  const id = await merchant.request(key, phone)
  await expect(step('Verify it'), 'ticks without a reload').toHaveAttribute('aria-current', 'step')
  await merchant.verify(id, phone)
  await expect(step('Set the callback')).toHaveAttribute('aria-current', 'step')
  await createEndpoint(page, `/${id}`)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'You are ready' })).toBeVisible()

  const figures = page.getByLabel('Figures of this time')
  await expect(figures).toContainText(/Sent\s*1\s*of 1 requested/)
  await expect(figures).toContainText(/Delivered\s*100%/)
  await expect(figures).toContainText(/Verified\s*100%/)
  await expect(
    page.getByRole('region', { name: 'By channel' }).getByRole('row', { name: /SMS/ }),
  ).toContainText('1')
  await expect(page.getByRole('table', { name: /Deliveries/ }).getByRole('link')).toHaveCount(1)

  await page.getByRole('button', { name: 'Put away' }).click()
  await expect(page.getByRole('heading', { name: 'You are ready' })).toBeHidden()
  await page.reload()
  await expect(figures).toBeVisible()
  await expect(page.getByRole('button', { name: 'Put away' })).toBeHidden()
})

test('the time is kept in the address and chosen by keyboard', async ({ page }) => {
  const merchant = await newMerchant()
  await merchant.signIn(page)
  await page.getByRole('radio', { name: '24 h' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/range=7d/)
  await expect(page.getByRole('heading', { name: 'By day' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: '7 days' })).toBeChecked()
})
