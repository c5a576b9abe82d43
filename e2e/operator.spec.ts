import type { Page } from '@playwright/test'
import { api } from './support/api.ts'
import { demo } from './support/demo.ts'
import { phoneOf } from './support/phone.ts'
import { newMailbox, newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const demoMerchant = 'Toko Nusantara'
const sms = () => api('otp/request', { gateway_key: demo().gateways.SMS, phone: newPhone() })

async function openMerchant(page: Page, name: string): Promise<void> {
  await page.goto(`/operator/merchants?search=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function confirm(page: Page, button: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
}

test('a stranger sees none of it, the price file included', async ({ page }) => {
  for (const path of [
    'merchants',
    'merchants/new',
    'vendors',
    'credentials',
    'prices',
    'prices/import',
    'prices/export',
  ]) {
    await page.goto(`/operator/${path}`)
    await expect(page, path).toHaveURL(/\/sign-in/)
  }
})

test('a new merchant is in the list and its owner gets a mail with a link', async ({ page }) => {
  await signIn(page)
  const email = newMailbox()
  const name = `Kopi ${email.slice(4, 12)}`
  await page.goto('/operator')
  await page.getByRole('link', { name: 'Add merchant' }).click()
  await page.getByRole('button', { name: 'Add merchant' }).click()
  await expect(page.getByLabel('Company')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Company').fill(name)
  await page.getByLabel('Name', { exact: true }).fill('Sari')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Add merchant' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('cell', { name: email })).toBeVisible()
  const { html } = await phoneOf(email)
  expect(html).toContain(`${demo().url}/forgot-password/`)
  await openMerchant(page, name)
})

test('credit is booked once, never takes more than there is, and the limit moves that line', async ({
  page,
}) => {
  await signIn(page)
  const email = newMailbox()
  const name = `Teh ${email.slice(4, 12)}`
  await page.goto('/operator/merchants/new')
  await page.getByLabel('Company').fill(name)
  await page.getByLabel('Name', { exact: true }).fill('Sari')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Add merchant' }).click()
  const wallet = page.getByRole('region', { name: 'Wallet' })
  const book = async (amount: string) => {
    await wallet.getByRole('button', { name: 'Book credit' }).click()
    await page.getByLabel('Amount in IDR').fill(amount)
    await page.getByLabel('Note').fill('Transfer 17')
    await page.getByRole('dialog').getByRole('button', { name: 'Book', exact: true }).dblclick()
  }
  await book('150000')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(wallet).toContainText(/IDR\s150,000/)

  await book('-150001')
  await expect(page.getByText('The balance would go below the credit limit.')).toBeVisible()
  await expect(page.getByLabel('Amount in IDR')).toHaveValue('-150001')
  await page.keyboard.press('Escape')

  await wallet.getByRole('button', { name: 'Change limit' }).click()
  await page.getByLabel('Limit in IDR').fill('1000')
  await confirm(page, 'Save limit')
  await expect(page.getByRole('dialog')).toBeHidden()
  await book('-150001')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(wallet).toContainText(/-IDR\s1\b|IDR\s-1\b/)
})

test('a suspended merchant is refused at once and told why, and sends again afterwards', async ({ page }) => {
  await signIn(page)
  expect((await sms()).status).toBe(200)
  await openMerchant(page, demoMerchant)
  await page.getByRole('button', { name: 'Suspend' }).click()
  await confirm(page, 'Suspend')
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText('This is needed.')
  await page.getByLabel('Reason').fill('Unpaid since May')
  await confirm(page, 'Suspend')
  try {
    await expect(page.getByText(`${demoMerchant} is suspended.`)).toBeVisible()
    await expect.poll(async () => (await sms()).body.code).toBe('4000205')
    await page.goto('/')
    await expect(page.getByText(`${demoMerchant} is suspended.`)).toBeVisible()
  } finally {
    await openMerchant(page, demoMerchant)
    await page.getByRole('button', { name: 'Reactivate' }).click()
    await page.getByLabel('Reason').fill('Paid')
    await confirm(page, 'Reactivate')
  }
  await expect.poll(async () => (await sms()).status).toBe(200)
  await page.goto('/')
  await expect(page.getByText(`${demoMerchant} is suspended.`)).toBeHidden()
})

test('a product that is turned off is skipped by the next request', async ({ page }) => {
  await signIn(page)
  await page.goto('/operator/vendors')
  const product = page.getByRole('row', { name: /citcall\.smsotp/ })
  await product.getByRole('button', { name: /^Turn off/ }).click()
  await expect(page.getByRole('dialog')).toContainText(/gateways? routes? through it/)
  await confirm(page, 'Turn off')
  try {
    await expect(product.getByText('Off', { exact: true })).toBeVisible()
    await expect.poll(async () => (await sms()).body.data?.provider).not.toMatch(/citcall/i)
  } finally {
    await product.getByRole('button', { name: /^Turn on/ }).click()
    await confirm(page, 'Turn on')
  }
  await expect.poll(async () => (await sms()).body.data?.provider).toMatch(/citcall/i)
})

test('a platform credential keeps its secret, waits behind the older one, and can be turned off', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/operator/credentials/new')
  await page.getByRole('combobox', { name: 'Vendor' }).click()
  await page.getByRole('option', { name: /TapTalk/i }).click()
  await page.getByLabel('Name', { exact: true }).fill('Second account')
  const secret = 'a-secret-of-this-test'
  await page.getByLabel('API key').fill(secret)
  await page.getByRole('button', { name: 'Add credential' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Second account/ })).toBeVisible()
  await expect(page.getByText('Spare', { exact: true })).toBeVisible()
  await page.reload()
  expect(await page.content()).not.toContain(secret)
  await page.getByRole('button', { name: 'Turn off' }).click()
  await confirm(page, 'Turn off')
  await expect(page.getByText('Off: nothing is sent through it.')).toBeVisible()
})

test('a price follows another, and one to come can be withdrawn', async ({ page }) => {
  await signIn(page)
  await page.goto('/operator/prices/new')
  await page.getByRole('combobox', { name: 'Product' }).fill('TapTalk')
  await page.getByRole('option', { name: /TapTalk/i }).click()
  await page.getByRole('combobox', { name: 'Country' }).fill('Singapore')
  await page.getByRole('option', { name: /Singapore/ }).click()
  const amount = page.getByLabel('Price of one message')
  await amount.fill('lots')
  await page.getByRole('button', { name: 'Add price' }).click()
  await expect(page.getByText('Enter an amount in digits')).toBeVisible()
  await amount.fill('275.5')
  await page.getByLabel('Valid from').fill('2099-01-01T08:00')
  await page.getByRole('button', { name: 'Add price' }).click()
  const row = page.getByRole('row', { name: /Singapore/ })
  await expect(row).toContainText('275.5')
  await expect(row).toContainText('To come')
  await row.getByRole('button', { name: /^Withdraw/ }).click()
  await confirm(page, 'Withdraw price')
  await expect(row).toBeHidden()
})

test('a file of prices is previewed, written whole or not at all, and its export changes nothing', async ({
  page,
}) => {
  await signIn(page)
  const header = 'product,country,currency,amount,valid_from'
  const upload = async (text: string) => {
    await page.goto('/operator/prices/import')
    await page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'p.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Preview' }).click()
  }
  await upload(`${header}\nsmtp.email,PH,IDR,11,\nsmtp.email,XX,IDR,12,\nnobody.nothing,,IDR,1,`)
  await expect(page.getByText('2 things are wrong. Nothing was written.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^3 country/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^4 product There is no such product/ })).toBeVisible()

  const good = `${header}\nsmtp.email,PH,IDR,11,\nsmtp.email,TH,IDR,12,2099-01-01`
  await upload(good)
  await expect(page.getByRole('row', { name: /Thailand/ })).toBeVisible()
  await page.getByRole('button', { name: 'Write 2 changes' }).click()
  await expect(page.getByText('2 prices were added, none changed.')).toBeVisible()
  await upload(good)
  await expect(page.getByText('Every price of this file is in the list already.')).toBeVisible()

  const exported = await (await page.request.get('/operator/prices/export')).text()
  expect(exported).toContain('smtp.email,TH,IDR,12,2098-12-31T17:00:00.000Z,')
  await upload(exported)
  await expect(page.getByText('Every price of this file is in the list already.')).toBeVisible()
})
