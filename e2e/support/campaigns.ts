import { expect, type Page } from '@playwright/test'
import { choose } from './gateways.ts'

export interface CampaignFile {
  name: string
  gateway: string
  /** Lines of a CSV file, the header first. */
  lines: string[]
}

/** Uploads a campaign as a person does; resolves where its columns are chosen. */
export async function uploadCampaign(page: Page, { name, gateway, lines }: CampaignFile): Promise<void> {
  await page.goto('/messages/campaigns/new')
  const file = { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByLabel('Name').fill(name)
  await choose(page, 'Gateway', gateway)
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByRole('heading', { name: 'What is in which column?' })).toBeVisible()
}

/** Chooses columns by what they fill, and has all lines checked; resolves with the figures in sight. */
export async function checkLines(page: Page, columns: Record<string, string>): Promise<void> {
  for (const [part, column] of Object.entries(columns)) {
    await page.getByLabel(part, { exact: true }).selectOption({ label: column })
  }
  await page.getByRole('button', { name: 'Check all lines' }).click()
  await expect(page.getByRole('heading', { name: 'What will be sent' })).toBeVisible({ timeout: 30_000 })
}

/** A figure of the campaign whose page is open, as it reads. */
export function figure(page: Page, label: string) {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first()
}

/** Starts the campaign whose page is open. */
export async function startCampaign(page: Page, perSecond: number): Promise<void> {
  await page.getByLabel('Messages per second').fill(String(perSecond))
  await page.getByRole('button', { name: /^Start:/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Sending|Finished/)
}

/** Waits until everything of the campaign whose page is open has been sent. */
export async function finished(page: Page): Promise<void> {
  await expect(page.getByText('Everything has been sent')).toBeVisible({ timeout: 60_000 })
}
