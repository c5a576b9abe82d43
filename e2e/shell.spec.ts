import type { Page } from '@playwright/test'
import { requestCode } from './support/api.ts'
import { demo } from './support/demo.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

// Without a mouse: the palette and the menus must work for people who have none.
async function openPalette(page: Page, text: string): Promise<void> {
  // Written by the browser, so the page listens to keys.
  await expect(page.getByText('Ctrl K')).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Search and commands' })
  await expect(field).toBeFocused()
  await page.keyboard.type(text)
}

test('a folded navigation stays folded on the next page, and its places keep their names', async ({
  page,
}) => {
  await signIn(page)
  await page.getByRole('button', { name: 'Fold navigation' }).click()
  const places = page.getByRole('navigation', { name: 'Main' })
  await places.getByRole('link', { name: 'Gateways' }).click()
  await expect(page).toHaveURL(/\/gateways$/)
  await page.reload()
  const unfold = page.getByRole('button', { name: 'Unfold navigation' })
  await expect(unfold).toHaveAttribute('aria-expanded', 'false')
  await unfold.click()
  await expect(places.getByText('Deliveries')).toBeVisible()
})

test('the palette opens a page by a few letters', async ({ page }) => {
  await signIn(page)
  await openPalette(page, 'gatew')
  await expect(page.getByRole('option', { name: 'Gateways' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Gateways' })).toBeVisible()
})

test('the palette finds a gateway by its name', async ({ page }) => {
  await signIn(page)
  await openPalette(page, 'registration by')
  await expect(page.getByRole('option', { name: /Registration by missed call/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/gateways\/[0-9a-f-]{36}$/)
})

test('the palette finds a delivery by its id and by the whole phone number, never by a part', async ({
  page,
}) => {
  const phone = newPhone()
  const id = await requestCode(demo().gateways.SMS ?? '', phone)
  await signIn(page)
  await openPalette(page, phone)
  const option = page.getByRole('group', { name: 'Deliveries' }).getByRole('option')
  await expect(option).toHaveCount(1)
  await expect(option).not.toContainText(phone)
  const field = page.getByRole('combobox', { name: 'Search and commands' })
  await field.fill(phone.slice(0, -1))
  await expect(page.getByText(/^Nothing found/)).toBeVisible()
  await field.fill(id)
  await expect(option).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/deliveries/${id}$`))
})

test('the palette finds a page of the documentation', async ({ page }) => {
  await signIn(page)
  await openPalette(page, 'sip codes')
  await expect(page.getByRole('option', { name: 'SIP codes' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/docs\/sip$/)
})

test('whatever is typed, the palette answers that nothing is found', async ({ page }) => {
  await signIn(page)
  await openPalette(page, '')
  const field = page.getByRole('combobox', { name: 'Search and commands' })
  for (const text of [
    '%%%',
    '<script>alert(1)</script>',
    '👩‍💻🔥',
    'مرحبا',
    "'; drop table users --",
    'x'.repeat(300),
  ]) {
    await field.fill(text)
    await expect(page.getByText(/^Nothing found/)).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
})

test('the theme is chosen with the keyboard and kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await signIn(page)
  const button = page.getByRole('button', { name: 'Theme' })
  await button.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeChecked()
  await page.keyboard.press('d')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toContainClass('dark')
  await expect(button).toBeFocused()
  await page.reload()
  await expect(page.locator('html')).toContainClass('dark')
})

test('the language is chosen from the palette, kept with the user, and the same after signing out', async ({
  page,
  browser,
}) => {
  await signIn(page)
  await openPalette(page, 'bahasa')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  const places = page.getByRole('navigation', { name: 'Utama' })
  await expect(places.getByRole('link', { name: 'Pengiriman' })).toBeVisible()

  await page.getByRole('button', { name: /^Menu pengguna/ }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')

  const elsewhere = await browser.newPage({ baseURL: demo().url })
  const { email, password } = demo().dashboard
  await elsewhere.goto('/sign-in')
  await elsewhere.getByLabel('E-mail').fill(email)
  await elsewhere.getByLabel('Password').fill(password)
  await elsewhere.keyboard.press('Enter')
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'id')
  await elsewhere.getByRole('button', { name: /^Menu pengguna/ }).click()
  await elsewhere.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'en')
  await elsewhere.close()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the navigation opens over the page, keeps the focus inside, and closes with Escape or by going', async ({
    page,
  }) => {
    await signIn(page)
    const open = page.getByRole('button', { name: 'Open navigation' })
    await open.click()
    const panel = page.getByRole('dialog', { name: 'Main' })
    await expect(panel).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(open).toBeFocused()
    await open.click()
    await panel.getByRole('link', { name: 'Deliveries' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Deliveries' })).toBeVisible()
    await expect(panel).toBeHidden()
  })
})
