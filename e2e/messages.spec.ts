import { randomInt } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { closeDatabase } from '#db/client.ts'
import { makeMerchant } from './doors/world.ts'
import { checkLines, figure, finished, startCampaign, uploadCampaign } from './support/campaigns.ts'
import { shareDatabase } from './support/database.ts'
import { demo } from './support/demo.ts'
import { phoneOf } from './support/phone.ts'
import { newMailbox } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { until } from './support/until.ts'

const sms = 'Promotions by SMS'
const columns = { Recipient: 'phone', '{parameter_1}': 'name', '{parameter_2}': 'offer' }
/** So many numbers of handsets that get everything, none twice. */
function newPhones(count: number): string[] {
  const first = randomInt(10_000)
  return Array.from({ length: count }, (_, n) => `+62813${String((first + n) % 10_000).padStart(4, '0')}0001`)
}
const lineOf = (phone: string, n: number) => `${phone},Guest ${n},"batik, 25% off."`

async function expectNoObstacles(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
}

async function messagesOf(recipient: string): Promise<number> {
  const response = await fetch(`${demo().sandboxUrl}/_phones/${encodeURIComponent(recipient)}`)
  return ((await response.json()) as { messages: unknown[] }).messages.length
}

test('a campaign leaves out what it must, pauses, goes on, and its results tell of everybody', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await signIn(page)
  const [byHand = '', imported = '', ...phones] = newPhones(292)
  await page.goto('/messages/suppressions')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Phone number or e-mail address').fill('nobody')
  await page.getByRole('button', { name: 'Add to the list' }).click()
  await expect(page.getByText('Enter a phone number or an e-mail address.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Phone number or e-mail address').fill(byHand)
  await page.getByRole('button', { name: 'Add to the list' }).click()
  await expect(page.getByText('Added to the list.')).toBeVisible()
  await page.getByRole('button', { name: 'Import' }).click()
  const list = `phone\n${imported}\n${byHand}\nnobody\n`
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText('1 address added')).toBeVisible()
  await expect(page.getByText('Line 4: nobody')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('row').filter({ hasText: 'Added by hand' })).toHaveCount(2)
  await expectNoObstacles(page)

  const wrong = ['0812', 'not a number', '']
  const twice = [phones[0], phones[7], phones[7]]
  const all = [...phones, ...wrong, ...twice, byHand, imported].map(value => String(value))
  const lines = ['phone,name,offer', ...all.map(lineOf)]
  await uploadCampaign(page, { name: 'Ramadan', gateway: sms, lines })
  await expectNoObstacles(page)
  await checkLines(page, columns)
  await expect(figure(page, 'Recipients')).toHaveText('290')
  await expect(figure(page, 'Doubles')).toHaveText('3')
  await expect(figure(page, 'Suppressed')).toHaveText('2')
  await expect(figure(page, 'Invalid')).toHaveText('3')
  await expect(page.getByRole('row', { name: /293 .*not a number/ })).toBeVisible()
  await expectNoObstacles(page)

  await startCampaign(page, 20)
  await expect(page.getByText(/^[1-9]\d* of 290$/)).toBeVisible()
  await expectNoObstacles(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Nothing more is sent until somebody resumes it.')).toBeVisible()
  await expect(figure(page, 'To go')).not.toHaveText('0')
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await finished(page)
  await expect(page.getByText('290 of 290')).toBeVisible()
  await expect(figure(page, 'Sent')).toHaveText('290')
  await expect(figure(page, 'Delivered')).toHaveText('290', { timeout: 60_000 })
  await expectNoObstacles(page)

  const url = new URL(page.url()).pathname
  const results = await page.request.get(`${url}/results`)
  const rows = (await results.text()).trim().split('\n')
  expect(rows).toHaveLength(291)
  expect(rows.slice(1).every(row => /DELIVERED/.test(row) && !row.includes(phones[0] ?? ''))).toBe(true)
  const rejects = (await (await page.request.get(`${url}/rejects`)).text()).trim().split('\n')
  expect(rejects).toHaveLength(9)
  for (const phone of [phones[0], phones[7], phones[289]]) {
    expect((await phoneOf(phone ?? '')).text).toContain('batik, 25% off.')
    expect(await messagesOf(phone ?? '')).toBe(1)
  }
  for (const phone of [byHand, imported]) expect(await messagesOf(phone)).toBe(0)
  await page.goto('/messages')
  await expect(page.getByRole('row', { name: /Ramadan/ }).first()).toContainText('Finished')
  await expectNoObstacles(page)
})

test('what is cancelled stops for good, and a file that cannot be read is told by its line', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/messages/campaigns/new')
  const broken = {
    name: 'broken.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('phone,name\n0812,Ayu\n0813,"Budi\n'),
  }
  await page.locator('input[type=file]').setInputFiles(broken)
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByText('Choose a gateway.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Gateway' }).click()
  await page.getByRole('option', { name: sms }).click()
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Line 3' })).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('broken')

  const lines = ['phone,name,offer', ...newPhones(60).map(lineOf)]
  await uploadCampaign(page, { name: 'Too early', gateway: sms, lines })
  await checkLines(page, columns)
  await startCampaign(page, 1)
  await page.getByRole('button', { name: 'Cancel campaign' }).click()
  await expect(page.getByRole('heading', { name: 'Cancel “Too early”?' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel campaign' }).click()
  await expect(page.getByText('What had left before went on.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Resume' })).toHaveCount(0)
  await expect(page.getByText(/^\d+ of 60$/)).not.toHaveText('60 of 60')
})

test('who leaves by one click or by the page without scripts is left out of the next campaign', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const mailboxes = [newMailbox(), newMailbox(), newMailbox()]
  const lines = ['email,name,words', ...mailboxes.map((address, n) => `${address},Guest ${n},welcome`)]
  const letter = { gateway: 'Newsletter', lines }
  const parts = { Recipient: 'email', '{parameter_1}': 'name', '{parameter_2}': 'words' }
  await signIn(page)
  await uploadCampaign(page, { name: 'Letter 1', ...letter })
  await checkLines(page, parts)
  await startCampaign(page, 100)
  await finished(page)
  const links = await Promise.all(mailboxes.map(leaveLink))
  const oneClick = await fetch(links[0] ?? '', { method: 'POST', body: 'List-Unsubscribe=One-Click' })
  expect(oneClick.status).toBe(200)
  const reader = await browser.newContext({ javaScriptEnabled: false, baseURL: demo().url })
  const leaving = await reader.newPage()
  await leaving.goto(links[1] ?? '')
  await expect(leaving).toHaveURL(/\/unsubscribe\//)
  await expect(leaving.getByRole('heading')).toContainText('Toko Nusantara')
  await leaving.getByRole('button', { name: /^(Unsubscribe|Berhenti)/ }).click()
  await expect(leaving.getByRole('heading', { name: /You are unsubscribed|sudah berhenti/ })).toBeVisible()
  await leaving.goto('/unsubscribe/nothing')
  await expect(leaving.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
  await reader.close()

  await uploadCampaign(page, { name: 'Letter 2', ...letter })
  await checkLines(page, parts)
  await expect(figure(page, 'Recipients')).toHaveText('1')
  await expect(figure(page, 'Suppressed')).toHaveText('2')
  await page.goto('/messages/suppressions?reason=unsubscribed')
  await expect(page.getByRole('row').filter({ hasText: 'Unsubscribed' })).toHaveCount(2)
})

test('one message goes out as it was previewed, with what it cost and its delivery', async ({ page }) => {
  const [phone = ''] = newPhones(1)
  await signIn(page)
  await page.goto('/messages/new')
  await page.getByRole('combobox', { name: 'Gateway' }).click()
  await page.getByRole('option', { name: sms }).click()
  await page.getByLabel('Phone number').fill('12')
  await page.getByLabel('{parameter_1}').fill('Ayu')
  await page.getByLabel('{parameter_2}').fill('batik for half the price at')
  const text = 'Hi Ayu, batik for half the price at Toko Nusantara, toko.example/promo'
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('This is not a valid phone number.')).toBeVisible()
  await page.getByLabel('Phone number').fill(phone)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText(/^Taken by/)).toBeVisible()
  expect((await phoneOf(phone)).text).toBe(text)
  await expectNoObstacles(page)
  await page.getByRole('link', { name: 'See the delivery' }).click()
  await expect(page).toHaveURL(/\/deliveries\//)
})

test.describe('somebody who only looks', () => {
  test.afterAll(closeDatabase)

  test('sees campaigns and changes nothing', async ({ page, context }) => {
    await shareDatabase()
    const { things, canary, cookies } = await makeMerchant()
    const [name = '', value = ''] = cookies.viewer.split(/=(.*)/s)
    await context.addCookies([{ name, value: value.split(';')[0] ?? '', url: demo().url }])
    await page.goto('/messages')
    await expect(page.getByRole('link', { name: `Campaign ${canary}` })).toBeVisible()
    for (const label of ['New campaign', 'Send one message', 'Suppression list']) {
      await expect(page.getByRole('link', { name: label })).toHaveCount(0)
    }
    await page.goto(`/messages/campaigns/${things.campaignId}`)
    await expect(page.getByText('Its columns are still being matched.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(0)
    await page.goto('/messages/suppressions')
    await expect(page).toHaveURL(/not-allowed/)
  })
})

/** The link in the newest mail to somebody that ends their subscription. */
async function leaveLink(mailbox: string): Promise<string> {
  let link: string | undefined
  await until(`a link for ${mailbox}`, 20_000, async () => {
    const { html, text } = await phoneOf(mailbox)
    link = /https?:\/\/[^\s"<>]+\/api\/unsubscribe\/[^\s"<>]+/.exec(`${html} ${text}`)?.[0]
    return link
  })
  return link ?? ''
}
