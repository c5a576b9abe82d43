import { expect, type Page } from '@playwright/test'
import { Webhook } from 'standardwebhooks'
import { demo } from './demo.ts'

interface Received {
  headers: Record<string, string>
  body: unknown
  path: string
}

async function simulator(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`${demo().merchantSimulatorUrl}${path}`, init)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** What the simulated merchant got at a path, the newest first. */
export async function receivedAt(path: string): Promise<Received[]> {
  return ((await simulator('/_received')) as Received[]).filter(entry => entry.path === path)
}

/** How the simulated merchant answers at a path from now on. */
export async function behaveAt(path: string, behaviour: object): Promise<void> {
  await simulator('/_behaviour', { method: 'PUT', body: JSON.stringify({ path, ...behaviour }) })
}

/** Whether the signature of what was received fits a secret. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  try {
    new Webhook(secret).verify(typeof body === 'string' ? body : JSON.stringify(body), headers)
    return true
  } catch {
    return false
  }
}

/** Makes an endpoint at a path of the simulated merchant; ends on its page. */
export async function createEndpoint(page: Page, path: string): Promise<{ secret: string; url: string }> {
  const address = `${demo().merchantSimulatorUrl}${path}`
  await page.goto('/callbacks')
  await page.getByRole('link', { name: 'New endpoint' }).click()
  await page.getByLabel('Address').fill(address)
  await page.getByRole('button', { name: 'Create endpoint' }).click()
  const secret = await shownSecret(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(address)
  return { secret, url: page.url() }
}

/** The secret that is shown this once; puts it away. */
export async function shownSecret(page: Page): Promise<string> {
  const secret = await page.getByText(/^whsec_[\w+/]+=*$/).innerText()
  await page.getByRole('button', { name: 'I have stored it' }).click()
  return secret
}

export async function deleteEndpoint(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete endpoint' }).click()
  await expect(page).toHaveURL(/\/callbacks$/)
}
