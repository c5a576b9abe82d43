import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { linkMailed } from './mail.ts'

export const password = 'kuda jembatan payung'

export const newAddress = () => `budi${randomInt(2 ** 40)}@warung.test`

/** Asks for an account and opens it by the mailed link; resolves where the merchant key is shown. */
export async function signUp(page: Page, email: string): Promise<{ link: string; merchantKey: string }> {
  await askForAccount(page, email)
  const link = await linkMailed(email, '/sign-up')
  await page.goto(link)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page.getByRole('heading', { name: 'Your account is open' })).toBeVisible()
  const merchantKey = await page.getByRole('status').locator('code').innerText()
  return { link, merchantKey }
}

/** Sends the sign-up form; resolves once it says that a mail is on its way. */
export async function askForAccount(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Company name').fill('Warung Makmur')
  await page.getByLabel('Your name').fill('Budi Santoso')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
}

/** Opens an account; resolves on its overview. */
export async function newAccount(page: Page): Promise<{ email: string; merchantKey: string }> {
  const email = newAddress()
  const { merchantKey } = await signUp(page, email)
  await page.getByRole('button', { name: 'I have stored it' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  return { email, merchantKey }
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^User menu of / }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}
