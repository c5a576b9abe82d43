import type { Page } from '@playwright/test'
import { demo } from './support/demo.ts'
import { linkMailed } from './support/mail.ts'
import { newMailbox } from './support/recipients.ts'
import { signIn, trySignIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const password = 'four words in a row'
const status = async (key: string) => {
  const answer = await fetch(`${demo().url}/v1/balance`, { headers: { authorization: `Bearer ${key}` } })
  return `${answer.status} ${(await answer.json()).code ?? ''}`.trim()
}
const newName = (what: string) => `${what} ${Date.now()}`

/** Makes a key as a person does; resolves with the text that is shown once. */
async function createKey(page: Page, name: string): Promise<string> {
  await page.goto('/settings/keys')
  await page.getByRole('button', { name: 'New key' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Create key' }).click()
  return storeKey(page)
}

/** Copies the key that is shown, and says that it is stored. */
async function storeKey(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Copy / }).click()
  const key = await page.evaluate(() => navigator.clipboard.readText())
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'I have stored it' }).click()
  await expect(dialog).toBeHidden()
  return key
}

async function choose(page: Page, name: string, action: string): Promise<void> {
  await page
    .getByRole('button', { name: `Actions for ${name}`, exact: true })
    .first()
    .click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('a new key works, is shown once, and is refused once it is revoked', async ({ page }) => {
  await signIn(page)
  const name = newName('Shop server')
  const key = await createKey(page, name)
  expect(key).toMatch(/^sandi_[\w-]{49}$/)
  expect(await status(key)).toBe('200')
  const mistyped = key.slice(0, -1) + (key.endsWith('x') ? 'y' : 'x')
  expect(await status(mistyped)).toBe('401 4010101')
  await expect(page.getByText(key)).toHaveCount(0)
  await page.getByRole('button', { name: 'New key' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Create key' }).click()
  await expect(page.getByText('There is one of this name already.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await choose(page, name, 'Revoke')
  await expect(page.getByRole('heading', { name: `Revoke “${name}”?` })).toBeVisible()
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await expect(page.getByRole('row', { name }).getByText('Revoked')).toBeVisible()
  await expect.poll(() => status(key)).toBe('401 4010102')
})

test('a replaced key goes on working beside the new one, for as long as was chosen', async ({ page }) => {
  await signIn(page)
  const name = newName('Rolled')
  const first = await createKey(page, name)
  await choose(page, name, 'Replace')
  await page.getByRole('button', { name: 'Replace key' }).click()
  const second = await storeKey(page)
  expect([await status(first), await status(second)]).toEqual(['200', '200'])
  await expect(page.getByRole('row', { name }).getByText('Being replaced')).toBeVisible()
  await choose(page, name, 'Replace')
  await page.getByRole('combobox', { name: 'The old key works' }).click()
  await page.getByRole('option', { name: 'not any more, from now on' }).click()
  await page.getByRole('button', { name: 'Replace key' }).click()
  const third = await storeKey(page)
  await expect.poll(() => status(second)).toBe('401 4010102')
  expect([await status(first), await status(third)]).toEqual(['200', '200'])
  await choose(page, name, 'Rename')
  await page.getByRole('dialog').getByLabel('Name').fill(`${name} for good`)
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('row', { name: `${name} for good` })).toBeVisible()
})

test('the IP allow-list refuses other addresses, and warns before it shuts its writer out', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/settings/keys')
  const list = page.getByLabel('Addresses and ranges')
  const save = async (text: string) => {
    await list.fill(text)
    await page.getByRole('button', { name: 'Save list' }).click()
  }
  await save('203.0.113.0/24\nmy office')
  await expect(page.getByText('“my” is not an IP address or a range')).toBeVisible()
  await list.fill('203.0.113.0/24')
  await expect(page.getByText(/Your own address .* is not in this list/)).toBeVisible()
  await save('203.0.113.9/24')
  await expect(page.getByText('The allow-list is saved')).toBeVisible()
  const { merchantKey } = demo()
  try {
    await expect.poll(() => status(merchantKey)).toBe('403 4030101')
    await page.reload()
    await expect(list).toHaveValue('203.0.113.0/24')
  } finally {
    await save('127.0.0.0/8\n::1')
    await expect(page.getByText('The allow-list is saved').last()).toBeVisible()
  }
  await expect.poll(() => status(merchantKey)).toBe('200')
  await save('')
  await expect(page.getByText(/is not in this list/)).toBeHidden()
  await page.reload()
  await expect(list).toHaveValue('')
})

test('general settings are kept, and a stale form says so instead of overwriting', async ({
  page,
  context,
}) => {
  await signIn(page)
  await page.goto('/settings/general')
  const stale = await context.newPage()
  await stale.goto('/settings/general')
  await page.getByLabel('Days to keep recipients').fill('0')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Enter a whole number from 1 to 3,650.')).toBeVisible()
  await page.getByLabel('Days to keep recipients').fill('120')
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Makassar')
  await page.getByRole('option', { name: /Makassar/ }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('The settings are saved')).toBeVisible()
  await stale.getByLabel('Name').fill('Overwritten')
  await stale.getByRole('button', { name: 'Save changes' }).click()
  await expect(stale.getByText('Somebody else changed these settings')).toBeVisible()
  await expect(stale.getByLabel('Name')).toHaveValue('Overwritten')
  await page.reload()
  await expect(page.getByLabel('Days to keep recipients')).toHaveValue('120')
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue(/Makassar/)
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Jakarta')
  await page.getByRole('option', { name: /Jakarta/ }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('The settings are saved')).toBeVisible()
})

test('somebody invited as a viewer sees no way to change anything, and is refused where there is one', async ({
  page,
  browser,
}) => {
  await signIn(page)
  await page.goto('/settings/team')
  const email = newMailbox()
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByRole('dialog').getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByRole('table', { name: 'Open invitations' }).getByText(email)).toBeVisible()
  const link = await linkMailed(email, '/invitation')

  const context = await browser.newContext({ baseURL: demo().url, locale: 'en-GB' })
  const viewer = await context.newPage()
  await viewer.goto(link)
  await viewer.getByLabel('Your name').fill('Citra Ningsih')
  await viewer.getByLabel('New password').fill(password)
  await viewer.getByRole('button', { name: /^Join / }).click()
  await expect(viewer.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await viewer.goto('/settings')
  await expect(viewer).toHaveURL(/\/settings\/team$/)
  await expect(viewer.getByRole('row', { name: /Citra Ningsih/ })).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Invite' })).toHaveCount(0)
  await expect(viewer.getByRole('button', { name: /^Actions for / })).toHaveCount(1)
  const places = viewer.getByRole('navigation', { name: 'Settings' }).getByRole('link')
  await expect(places).toHaveText(['Team', 'Security'])
  for (const path of ['general', 'keys', 'audit', 'audit/export']) {
    await viewer.goto(`/settings/${path}`)
    await expect(viewer, path).toHaveURL(/\/not-allowed$/)
  }

  await page.reload()
  await choose(page, 'Citra Ningsih', 'Change role')
  await page.getByRole('radio', { name: /^Admin/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).click()
  await expect(page.getByRole('row', { name: /Citra Ningsih/ }).getByText('Admin')).toBeVisible()
  await viewer.goto('/settings/audit')
  await expect(viewer.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible()
  await choose(page, 'Citra Ningsih', 'Remove')
  await page.getByRole('button', { name: 'Remove member' }).click()
  await expect(page.getByRole('row', { name: /Citra Ningsih/ })).toHaveCount(0)
  await viewer.goto('/settings/team')
  await expect(viewer).toHaveURL(/\/no-merchant$/)
  await context.close()
})

test('the last owner can neither leave nor give the role away', async ({ page }) => {
  await signIn(page)
  await page.goto('/settings/team')
  const refusal = page.getByText('A merchant always has an owner.')
  await choose(page, 'Ayu Lestari', 'Leave')
  await page.getByRole('button', { name: 'Leave merchant' }).click()
  await expect(refusal).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await choose(page, 'Ayu Lestari', 'Change role')
  await page.getByRole('radio', { name: /^Viewer/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).click()
  await expect(refusal).toBeVisible()
})

test('an invitation can be revoked, and the audit log tells all of it', async ({ page }) => {
  await signIn(page)
  await page.goto('/settings/team')
  const email = newMailbox()
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByRole('dialog').getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await choose(page, email, 'Revoke')
  await page.getByRole('button', { name: 'Revoke invitation' }).click()
  await expect(page.getByRole('row', { name: email })).toHaveCount(0)
  await createKey(page, newName('Audited'))

  await page.goto('/settings/audit')
  const entries = page.getByRole('table', { name: 'Changes' }).getByRole('row')
  await expect(entries.nth(1)).toContainText('Made a merchant key')
  await expect(entries.nth(1)).toContainText('Ayu Lestari')
  await expect(entries.nth(2)).toContainText(`Revoked an invitation ${email}`)
  await page.getByRole('combobox', { name: 'Change' }).selectOption('Team')
  await expect(page).toHaveURL(/kind=member/)
  await expect(entries.nth(1)).toContainText('Revoked an invitation')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
  await page.goto('/settings/audit?person=01890000-0000-7000-8000-000000000001')
  await expect(page.getByRole('heading', { name: 'No change matches' })).toBeVisible()
})

test('a stranger is sent to the sign-in page and back', async ({ page }) => {
  for (const path of ['general', 'keys', 'team', 'audit']) {
    await page.goto(`/settings/${path}`)
    await expect(page, path).toHaveURL(/\/sign-in\?from=/)
  }
  await trySignIn(page, demo().dashboard.email, demo().dashboard.password)
  await expect(page).toHaveURL(/\/settings\/audit$/)
})
