import { expect, type Page } from '@playwright/test'

export interface GatewayForm {
  name: string
  /** For messages without a code. */
  sendsMessages?: boolean
  /** As the form words it: SMS, Missed call, WhatsApp, WhatsApp long number, E-mail. */
  channel: string
  /** Product ids in the order of the route. */
  providers: string[]
  subject?: string
  message?: string
}

/** Creates a gateway as a person does; resolves on its own page. */
export async function createGateway(page: Page, gateway: GatewayForm): Promise<void> {
  const { name, channel, providers, subject, message } = gateway
  await page.goto('/gateways')
  await page.getByRole('link', { name: 'New gateway' }).click()
  await page.getByLabel('Gateway name').fill(name)
  await page.getByLabel('Purpose').fill(`Purpose of ${name}`)
  if (gateway.sendsMessages) await page.getByRole('radio', { name: /^Messages/ }).check()
  const channels = page.getByRole('group', { name: 'Channel' })
  await channels.getByRole('radio', { name: channel, exact: true }).check()
  for (const [index, provider] of providers.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add fall-back provider' }).click()
    await chooseProvider(page, index, provider)
  }
  if (subject) await page.getByLabel('Subject').fill(subject)
  if (message) await page.getByRole('textbox', { name: 'Message' }).fill(message)
  await page.getByRole('button', { name: 'Create gateway' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page).toHaveURL(/\/gateways\/[0-9a-f-]{36}$/)
}

/** Chooses the provider at a place of the route: 0 is the first. */
export async function chooseProvider(page: Page, index: number, productId: string): Promise<void> {
  const label = index === 0 ? 'Provider' : `Fall-back provider ${index}`
  await choose(page, label, new RegExp(`^${productId.replace('.', ' ')}`, 'i'))
}

/** Chooses in a select of ours. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
  await expect(page.getByRole('option')).toHaveCount(0)
}

/** Saves the form that is open. */
export async function save(page: Page, name: string): Promise<void> {
  const answer = page.waitForResponse(response => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await answer
  // What was said of the save before may still be there.
  await expect(page.getByText(`${name} is saved`).last()).toBeVisible()
}

/** The key of the gateway whose page is open. */
export async function keyOnPage(page: Page): Promise<string> {
  return (await page.getByRole('main').locator('header code').first().innerText()).trim()
}

/** A gateway's key, copied by its button in the list. */
export async function copyKey(page: Page, name: string): Promise<string> {
  await page.goto('/gateways')
  const button = page.getByRole('button', { name: `Copy key of ${name}`, exact: true })
  await button.click()
  await expect(button.getByRole('status')).toHaveText('Copied')
  const key = await page.evaluate(() => navigator.clipboard.readText())
  expect(key).toMatch(/^[0-9a-f-]{36}$/)
  return key
}
