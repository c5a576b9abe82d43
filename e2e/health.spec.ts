import { addressOf, api } from './support/api.ts'
import { expectTimeline, findDelivery, openDelivery } from './support/deliveries.ts'
import { demo } from './support/demo.ts'
import { copyKey, createGateway } from './support/gateways.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { repairVendors, takeDown } from './support/vendors.ts'

test.afterEach(repairVendors)

async function healthOf(vendor: string): Promise<string | undefined> {
  const { url, merchantKey } = demo()
  const answer = await fetch(`${url}/v1/health`, { headers: { authorization: `Bearer ${merchantKey}` } })
  const { data } = (await answer.json()) as {
    data: { vendor: string; data: { product: string; status: string }[] }[]
  }
  return data.find(one => one.vendor === vendor)?.data.find(({ product }) => product === 'SMSOTP')?.status
}

/** What the merchant's server was told last of a product. */
async function toldOf(vendor: string): Promise<string | undefined> {
  const answer = await fetch(`${demo().merchantSimulatorUrl}/_received`)
  const received = (await answer.json()) as {
    path: string
    body: { vendor: string; data: { product: string; status: string }[] }[]
  }[]
  const news = received.find(({ path }) => path === '/health')?.body
  return news?.find(one => one.vendor === vendor)?.data.find(({ product }) => product === 'SMSOTP')?.status
}

test('a vendor that breaks is unhealthy everywhere, is not called, and comes back by itself', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const name = 'Gateway of a vendor that breaks'
  await signIn(page)
  await createGateway(page, { name, channel: 'SMS', providers: ['infobip.smsotp'], message: '{OTP} it is.' })
  const gateway_key = await copyKey(page, name)
  const send = () => api('otp/request', { gateway_key, ...addressOf(newPhone()) })
  expect(await healthOf('Infobip')).toBe('healthy')

  await takeDown('infobip')
  for (let calls = 0; calls < 10; calls++) await send()
  const recipient = newPhone()
  expect(await api('otp/request', { gateway_key, ...addressOf(recipient) })).toMatchObject({
    status: 503,
    body: { message: 'vendor is down' },
  })
  await openDelivery(page, await findDelivery(page, recipient))
  await expectTimeline(page, [/Accepted/, /Skipped, known to be down:\s*Infobip/])
  await expect.poll(() => healthOf('Infobip'), { timeout: 20_000 }).toBe('unhealthy')
  await expect.poll(() => toldOf('Infobip'), { timeout: 20_000 }).toBe('unhealthy')

  await page.goto('/health')
  const row = page.getByRole('row', { name: /Infobip SMSOTP/ })
  await expect(row).toContainText('Unhealthy')
  await expect(row).toContainText('Its calls fail.')
  await row.getByRole('link', { name: 'Infobip SMSOTP' }).click()
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText('Its calls fail.')
  await expect(page.getByText(/Open: no calls|Half-open/)).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('Infobip SMSOTP is unhealthy')).toBeVisible()

  const stranger = await browser.newContext({ baseURL: demo().url })
  const status = await stranger.newPage()
  await status.goto('/status')
  await expect(status.getByRole('listitem').filter({ hasText: 'Infobip SMSOTP' })).toContainText('Unhealthy')

  await repairVendors()
  await expect
    .poll(
      async () => {
        await send()
        return healthOf('Infobip')
      },
      { timeout: 120_000, intervals: [1_000] },
    )
    .toBe('healthy')
  expect((await send()).status).toBe(200)
  await expect.poll(() => toldOf('Infobip'), { timeout: 20_000 }).toBe('healthy')
  await status.reload()
  await expect(status.getByRole('listitem').filter({ hasText: 'Infobip SMSOTP' })).toContainText('Healthy')
  await stranger.close()
})

test('an operator says that a product is unhealthy, why and for how long, and takes it back', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/operator/vendors')
  await page.getByRole('button', { name: 'Override: Mailgun Email' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Override', exact: true }).click()
  await expect(dialog.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Reason').fill('Works on their network')
  await dialog.getByRole('button', { name: 'Override', exact: true }).click()
  await expect(dialog).toBeHidden()
  const row = page.getByRole('row', { name: /Mailgun Email/ })
  await expect(row).toContainText('Works on their network')
  await page.goto('/health')
  await expect(page.getByRole('row', { name: /Mailgun Email/ })).toContainText('The operator says so until')
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByText('Sent to one endpoint')).toBeVisible()
  await page.goto('/operator/vendors')
  await page.getByRole('button', { name: 'End override: Mailgun Email' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End override', exact: true }).click()
  await expect(row).not.toContainText('Works on their network')
  await expect(row).toContainText('Healthy')
})
