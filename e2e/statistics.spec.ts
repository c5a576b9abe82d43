import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { copyKey, createGateway, keyOnPage } from './support/gateways.ts'
import { newMerchant } from './support/new-merchant.ts'
import { newPhone } from './support/recipients.ts'
import { expect, test } from './support/test.ts'

test('the figures of some traffic equal the list of deliveries, told apart, compared and taken along', async ({
  page,
}) => {
  const merchant = await newMerchant()
  await merchant.signIn(page)
  const providers = ['citcall.smsotp', 'wavecell.smsotp']
  const keys: string[] = []
  for (const provider of providers) {
    const name = `=Gateway of ${provider}`
    await createGateway(page, { name, channel: 'SMS', providers: [provider], message: '{OTP}' })
    keys.push(await copyKey(page, name))
  }
  // Four codes, three of them verified.
  for (const [index, key] of [keys[0], keys[0], keys[0], keys[1]].entries()) {
    const phone = newPhone()
    const id = await merchant.request(key ?? '', phone)
    if (index > 0) await merchant.verify(id, phone)
  }
  await page.goto('/deliveries')
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(4)

  await page.goto('/statistics?range=24h')
  const funnel = page.getByRole('list', { name: 'From the request to the right code' })
  for (const [step, count] of Object.entries({ Requested: 4, Sent: 4, Verified: 3 })) {
    const item = funnel.getByRole('listitem').filter({ hasText: new RegExp(`^${step}`) })
    await expect(item).toHaveText(new RegExp(`^${step}${count}`))
  }

  // By keyboard to the providers.
  const tabs = page.getByRole('navigation', { name: 'Tell apart by' })
  await tabs.getByRole('link', { name: 'Channel' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/by=provider/)
  const table = page.getByRole('table', { name: 'Provider' })
  await expect(table.getByRole('row', { name: /CitCall/ })).toHaveText(/SMSOTP33/)
  await expect(table.getByRole('row', { name: /Wavecell/ })).toHaveText(/SMSOTP11/)

  await tabs.getByRole('link', { name: 'Gateway' }).click()
  await expect(page).toHaveURL(/by=gateway/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^statistics-gateway-.*\.csv$/)
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.split('\r\n')[1], 'no formula to a spreadsheet').toMatch(/^'=Gateway of citcall.smsotp,3,3,/)

  await page.getByRole('link', { name: 'Compare providers' }).click()
  await expect(page.getByText(/not enough messages to tell/).first()).toBeVisible()
  const sent = page.getByRole('table', { name: 'Compare providers' }).getByRole('row', { name: /^Sent/ })
  await expect(sent).toHaveText('Sent31-66.7%')
  await page.getByRole('combobox', { name: 'First provider' }).click()
  await page.getByRole('option', { name: /Wavecell/ }).click()
  await expect(sent).toHaveText('Sent13+200%')
})

test('a merchant that never verifies is told why there is no conversion', async ({ page }) => {
  const merchant = await newMerchant()
  await merchant.signIn(page)
  await page.goto('/statistics/compare')
  await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible()
  await createGateway(page, { name: 'Only', channel: 'SMS', providers: ['citcall.smsotp'], message: '{OTP}' })
  await merchant.request(await copyKey(page, 'Only'), newPhone())
  await page.goto('/statistics')
  await expect(page.getByText('No conversion in this time')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 900 } })

    test('statistics have no obstacle that axe knows and do not scroll sideways', async ({ page }) => {
      const merchant = await newMerchant()
      await merchant.signIn(page)
      const gateway = { name: 'Only', channel: 'SMS', providers: ['citcall.smsotp'], message: '{OTP}' }
      await createGateway(page, gateway)
      await merchant.request(await keyOnPage(page), newPhone())
      for (const path of ['/', '/statistics', '/statistics?by=operator&range=30d', '/statistics/compare']) {
        await page.goto(path)
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`),
          path,
        ).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, path).toBeLessThanOrEqual(0)
      }
    })
  })
}
