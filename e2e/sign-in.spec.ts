import type { Page } from '@playwright/test'
import { demo } from './support/demo.ts'
import { signIn, trySignIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test.describe('refused', () => {
  test.use({ expectedComplaints: /status of 401/ })

  test('a wrong password and an unknown address read the same', async ({ page }) => {
    const refusal = page.getByText('This e-mail and password do not match.')
    await page.goto('/sign-in')
    await trySignIn(page, demo().dashboard.email, 'not-the-password')
    await expect(refusal).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(demo().dashboard.email)
    await page.reload()
    await trySignIn(page, 'nobody@sandi.test', 'not-the-password')
    await expect(refusal).toBeVisible()
    await expect(page).toHaveURL(/\/sign-in$/)
  })
})

test('what is typed, or filled in by the browser, before the scripts of the page have come stays', async ({
  page,
}) => {
  const come = await holdScripts(page)
  await page.goto('/sign-in', { waitUntil: 'commit' })
  await page.getByLabel('E-mail').fill(demo().dashboard.email)
  await page.getByLabel('Password').fill(demo().dashboard.password)
  come()
  await page.waitForLoadState('networkidle')
  await expect(page.getByLabel('E-mail')).toHaveValue(demo().dashboard.email)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
})

test('a form that is sent before the scripts of the page have come waits for them', async ({ page }) => {
  const come = await holdScripts(page)
  await page.goto('/sign-in', { waitUntil: 'commit' })
  await page.getByLabel('E-mail').fill(demo().dashboard.email)
  await page.getByLabel('Password').fill(demo().dashboard.password)
  await page.getByLabel('Password').press('Enter')
  await expect(page.getByLabel('E-mail')).toHaveValue(demo().dashboard.email)
  come()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
})

/** Holds back the scripts of the pages to come, until what it gives is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async route => {
    await promise
    await route.continue()
  })
  return resolve
}

test('an empty form says which fields are missing', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true')
})

test('a stranger is sent from every page to the sign-in page, and on to that page after it', async ({
  page,
}) => {
  const somebodysId = '01890000-0000-7000-8000-000000000001'
  const paths = [
    '/',
    '/gateways',
    '/gateways/new',
    `/gateways/${somebodysId}`,
    '/deliveries',
    `/deliveries/${somebodysId}`,
    '/not-allowed',
    '/no-merchant',
    '/account',
    '/account/security',
  ]
  for (const path of paths) {
    await page.goto(path)
    await expect(page, path).toHaveURL(/\/sign-in(\?|$)/)
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  }
  await page.goto('/gateways')
  await trySignIn(page, demo().dashboard.email, demo().dashboard.password)
  await expect(page).toHaveURL(/\/gateways$/)
  await expect(page.getByRole('heading', { name: 'Gateways' })).toBeVisible()
})

test('after signing out the pages are closed again', async ({ page }) => {
  await signIn(page)
  await page.getByRole('button', { name: /^User menu of / }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto('/deliveries')
  await expect(page).toHaveURL(/\/sign-in\?from=/)
})

test('the navigation leads to every place', async ({ page }) => {
  await signIn(page)
  const places = page.getByRole('navigation', { name: 'Main' })
  for (const name of ['Gateways', 'Messages', 'Deliveries', 'Overview']) {
    await places.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(places.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page')
  }
})
