import type { Page } from '@playwright/test'
import { demo } from './support/demo.ts'
import { enter, tabTo, typeInto } from './support/keyboard.ts'
import { newMerchant } from './support/new-merchant.ts'
import { newPhone } from './support/recipients.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page }) => {
  // Whoever has no mouse: nothing may be pressed with one.
  await page.addInitScript(() => {
    for (const kind of ['mousedown', 'pointerdown']) {
      addEventListener(kind, () => console.error(`${kind} in a journey by keyboard`), true)
    }
  })
})

async function signInByKeys(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await typeInto(page, page.getByLabel('E-mail'), email)
  await typeInto(page, page.getByLabel('Password'), password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
}

async function goByPalette(page: Page, typed: string, title: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(typed)
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('from sign-in over a new gateway and a code to its delivery, and out again', async ({ page }) => {
  const { email, password } = demo().dashboard
  await signInByKeys(page, email, password)
  await page.reload()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)

  await goByPalette(page, 'new gateway', 'New gateway')
  await typeInto(page, page.getByLabel('Gateway name'), 'By keyboard')
  await typeInto(page, page.getByLabel('Purpose'), 'Nobody touched a mouse')
  await tabTo(page, page.getByRole('radio', { name: 'SMS', exact: true }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Missed call', exact: true })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'SMS', exact: true })).toBeChecked()
  await enter(page, page.getByRole('combobox', { name: 'Provider', exact: true }))
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.type('wave')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Provider', exact: true })).toContainText('Wavecell')
  await typeInto(page, page.getByLabel('Message', { exact: true }), '{OTP} without a mouse')
  await enter(page, page.getByRole('button', { name: 'Create gateway' }))
  await expect(page.getByRole('heading', { level: 1, name: 'By keyboard' })).toBeVisible()

  const test = page.getByRole('button', { name: 'Send a test' })
  await enter(page, test)
  const dialog = page.getByRole('dialog')
  await typeInto(page, dialog.getByLabel('Phone number'), newPhone())
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('Wavecell')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(test).toBeFocused()

  await goByPalette(page, 'deliveries', 'Deliveries')
  await enter(page, page.getByRole('row').getByRole('link').first())
  await expect(page.getByText('Taken by')).toBeVisible()

  await enter(page, page.getByRole('button', { name: /^User menu/ }))
  await expect(page.getByRole('menuitem', { name: 'Your account' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a key is made, stored and revoked, somebody is invited, and settings are saved', async ({ page }) => {
  const merchant = await newMerchant()
  await signInByKeys(page, merchant.email, merchant.password)
  await goByPalette(page, 'merchant keys', 'Merchant keys')
  await enter(page, page.getByRole('button', { name: 'New key' }))
  const dialog = page.getByRole('dialog')
  await typeInto(page, dialog.getByLabel('Name'), 'Typed')
  await page.keyboard.press('Enter')
  await enter(page, dialog.getByRole('button', { name: 'I have stored it' }))
  await expect(dialog).toBeHidden()
  await enter(page, page.getByRole('button', { name: 'Actions for Typed' }))
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await enter(page, dialog.getByRole('button', { name: 'Revoke key' }))
  await expect(page.getByRole('row', { name: 'Typed' }).getByText('Revoked')).toBeVisible()

  await goByPalette(page, 'team', 'Team')
  await enter(page, page.getByRole('button', { name: 'Invite' }))
  await typeInto(page, dialog.getByLabel('E-mail'), 'keys@example.com')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await enter(page, dialog.getByRole('button', { name: 'Send invitation' }))
  await expect(page.getByRole('table', { name: 'Open invitations' })).toContainText('keys@example.com')

  await goByPalette(page, 'general', 'General')
  await typeInto(page, page.getByLabel('Name', { exact: true }), 'Warung Tanpa Tetikus')
  await tabTo(page, page.getByRole('combobox', { name: 'Allowed countries' }))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Remove Indonesia' })).toBeVisible()
  await enter(page, page.getByRole('button', { name: 'Save changes' }))
  await expect(page.getByText('The settings are saved')).toBeVisible()
})
