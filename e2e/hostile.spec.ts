import type { Locator, Page } from '@playwright/test'
import { createGateway } from './support/gateways.ts'
import { newMerchant } from './support/new-merchant.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const script = `<script>hostile=1</script><img src=x onerror="hostile=1">"'`
const texts = {
  '4 kB without a space': 'W'.repeat(4096),
  'families and flags': '👨‍👩‍👧‍👦🏳️‍🌈🇮🇩é'.repeat(20),
  'right to left': 'شركة النور للتجارة \u202eeladgnalo\u202c',
  'a script': script,
}
/** As much of each as a name may have. */
const names = Object.values(texts).map(text => [...text].slice(0, 36).join('').trim().slice(0, 80))

interface Form {
  path: string
  /** What opens it, when it is not on the page. */
  open?: string
  submit: string
}
const ofMerchants: Form[] = [
  { path: '/gateways/new', submit: 'Create gateway' },
  { path: '/settings/general', submit: 'Save changes' },
  { path: '/settings/keys', open: 'New key', submit: 'Create key' },
  { path: '/settings/keys', submit: 'Save list' },
  { path: '/settings/team', open: 'Invite', submit: 'Send invitation' },
  { path: '/settings/credentials/new', submit: 'Add account' },
  { path: '/account', submit: 'Save' },
  { path: '/account/security', submit: 'Change password' },
]
const ofOperators: Form[] = [
  { path: '/operator/merchants/new', submit: 'Add merchant' },
  { path: '/operator/prices/new', submit: 'Add price' },
  { path: '/operator/credentials/new', submit: 'Add credential' },
]
const ofAll: Form[] = [
  { path: '/sign-up', submit: 'Continue' },
  { path: '/sign-in', submit: 'Sign in' },
  { path: '/forgot-password', submit: 'Send the link' },
]

test.use({ expectedComplaints: /status of 401/, viewport: { width: 390, height: 844 } })

for (const [kind, text] of Object.entries(texts)) {
  test.describe(kind, () => {
    test('does no harm in the forms of everybody', async ({ page }) => {
      for (const form of ofAll) await fillIn(page, form, text)
    })

    test('does no harm in the forms and searches of a merchant', async ({ page }) => {
      const merchant = await newMerchant()
      await merchant.signIn(page)
      for (const form of ofMerchants) await fillIn(page, form, text)
      for (const path of ['/gateways', '/deliveries']) await search(page, path, text)
      await page.goto('/settings/audit')
      await expectNoHarm(page, '/settings/audit')
    })

    test('does no harm in the forms and searches of operators', async ({ page }) => {
      await signIn(page)
      for (const form of ofOperators) await fillIn(page, form, text)
      await search(page, '/operator/merchants', text)
    })
  })
}

/** Fills every field of a form with a text and sends it: whatever is refused, says so and keeps the text. */
async function fillIn(page: Page, { path, open, submit }: Form, text: string): Promise<void> {
  await page.goto(path)
  if (open) await page.getByRole('button', { name: open, exact: true }).click()
  const form = page.locator('form').filter({ hasText: submit })
  await expect(form).toBeVisible()
  const fields = await textFields(page, form)
  expect(fields.length, path).toBeGreaterThan(0)
  for (const field of fields) await field.fill(text)
  const typed = await Promise.all(fields.map(field => field.inputValue()))
  const button = form.locator('button[type=submit]').filter({ hasText: submit })
  await button.click()
  const wrong = form.locator('[aria-invalid=true]')
  const told = page.locator('[role=alert], [role=status], [data-sonner-toast]').filter({ hasText: /\S/ })
  const shown = page.getByRole('button', { name: 'I have stored it' })
  await expect(wrong.or(told).or(shown).filter({ visible: true }).first(), path).toBeVisible()
  if ((await wrong.count()) > 0) {
    expect(await Promise.all(fields.map(field => field.inputValue())), path).toEqual(typed)
  }
  await expectNoHarm(page, path)
}

/** The fields of a form that take any text: no choices, no dates. */
async function textFields(page: Page, form: Locator): Promise<Locator[]> {
  const ids = await form.locator('input, textarea').evaluateAll(found => {
    const fields = found as (HTMLInputElement | HTMLTextAreaElement)[]
    const free = fields.filter(field => /^(text|textarea|email|password|tel|url|search)$/.test(field.type))
    const usable = free.filter(field => field.role !== 'combobox' && !field.readOnly && !field.disabled)
    return usable.filter(field => field.checkVisibility()).map(({ id }) => id)
  })
  return ids.filter(Boolean).map(id => page.locator(`[id="${id}"]`))
}

async function search(page: Page, path: string, text: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('main').getByRole('searchbox').first().fill(text)
  await page.keyboard.press('Enter')
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('main')).toBeVisible()
  await expectNoHarm(page, `${path} searched`)
}

async function expectNoHarm(page: Page, path: string): Promise<void> {
  expect(await page.evaluate(() => 'hostile' in window), `${path} ran it`).toBe(false)
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return []
    const all = [...document.querySelectorAll('main *')]
    return all
      .filter(one => one.getBoundingClientRect().right > window.innerWidth)
      .map(one => one.outerHTML.slice(0, 120))
  })
  expect.soft(wide, `${path} scrolls sideways`).toEqual([])
}

test('names of every kind are stored as they are and fit wherever they are shown', async ({ page }) => {
  test.setTimeout(240_000)
  const merchant = await newMerchant()
  await merchant.signIn(page)
  for (const name of names) {
    const message = `{OTP} ${name}`
    await createGateway(page, { name, channel: 'SMS', providers: ['citcall.smsotp'], message })
    await expectNoHarm(page, name)
    const key = (await page.getByRole('main').locator('header code').first().innerText()).trim()
    const id = await merchant.request(key, newPhone())
    await page.goto(`/deliveries/${id}`)
    await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible()
    await expectNoHarm(page, `delivery of ${name}`)
    await page.goto('/settings/keys')
    await page.getByRole('button', { name: 'New key' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill(name)
    await page.getByRole('button', { name: 'Create key' }).click()
    await page.getByRole('button', { name: 'I have stored it' }).click()
    await page.goto('/settings/general')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText('The settings are saved')).toBeVisible()
    await page.goto('/account')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Your profile is saved')).toBeVisible()
  }
  const paths = ['/', '/gateways', '/deliveries', '/statistics', '/statistics/compare', '/docs']
  for (const path of [...paths, '/settings/keys', '/settings/team', '/settings/audit', '/account']) {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await expect(page.getByRole('main')).toBeVisible()
      await expectNoHarm(page, `${path}, ${width} wide`)
    }
  }
  await page.goto('/gateways')
  for (const name of names) await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
})

test('what is sent twice is done once', async ({ page }) => {
  const merchant = await newMerchant()
  await merchant.signIn(page)
  await page.goto('/gateways/new')
  await page.getByLabel('Gateway name').fill('Once')
  await page.getByLabel('Purpose').fill('Pressed twice')
  await page.getByRole('combobox', { name: 'Provider', exact: true }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Create gateway' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Once' })).toBeVisible()
  await page.goto('/gateways')
  await expect(page.getByRole('link', { name: 'Once' })).toHaveCount(1)

  await page.goto('/settings/keys')
  await page.getByRole('button', { name: 'New key' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Once')
  await page.getByRole('button', { name: 'Create key' }).dblclick()
  await page.getByRole('button', { name: 'I have stored it' }).click()
  await expect(page.getByRole('row', { name: 'Once' })).toHaveCount(1)

  await page.goto('/settings/team')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByRole('dialog').getByLabel('E-mail').fill('once@example.com')
  await page.getByRole('button', { name: 'Send invitation' }).dblclick()
  await expect(page.getByRole('row', { name: 'once@example.com' })).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('row', { name: 'once@example.com' })).toHaveCount(1)
})
