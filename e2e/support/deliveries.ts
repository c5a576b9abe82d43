import { expect, type Locator, type Page } from '@playwright/test'

/** Finds the one delivery to a recipient in the list, through the search field. */
export async function findDelivery(page: Page, recipient: string): Promise<Locator> {
  await page.goto('/deliveries')
  await page.getByRole('searchbox').fill(recipient)
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/search=/)
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  await expect(rows).toHaveCount(1)
  return rows
}

/** Opens the page of the delivery in a row of the list. */
export async function openDelivery(page: Page, row: Locator): Promise<void> {
  await row.getByRole('link').click()
  await expect(page).toHaveURL(/\/deliveries\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible()
}

/** Waits until the timeline of the open delivery has these steps, in this order; loads the page anew to see. */
export async function expectTimeline(page: Page, steps: RegExp[]): Promise<void> {
  const list = page.getByRole('listitem')
  await expect(async () => {
    await page.reload()
    await expect(list.filter({ hasText: /Accepted/ })).toBeVisible()
    const texts = await list.allInnerTexts()
    const places = steps.map(step => texts.findIndex(text => step.test(text)))
    expect(places, texts.join(' | ')).not.toContain(-1)
    expect(places, texts.join(' | ')).toEqual([...places].sort((a, b) => a - b))
  }).toPass({ timeout: 30_000 })
}
