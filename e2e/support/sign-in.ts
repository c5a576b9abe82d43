import { expect, type Page } from '@playwright/test'
import { demo } from './demo.ts'

/** Fills the sign-in form and sends it. */
export async function trySignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Signs in as the demo merchant's owner; resolves on the overview. */
export async function signIn(page: Page): Promise<void> {
  const { email, password } = demo().dashboard
  await page.goto('/sign-in')
  await trySignIn(page, email, password)
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}
