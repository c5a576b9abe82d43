import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { closeDatabase, db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { switchRoutes } from '#lib/routing/switcher/switch-routes.ts'
import { inventTraffic } from '#lib/routing/testing/invent-traffic.ts'
import { countHours } from '#lib/statistics/count-hours.ts'
import { shareDatabase } from './support/database.ts'
import { createGateway, save } from './support/gateways.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const name = 'Automatic gateway'
const providers = ['citcall.smsotp', 'wavecell.smsotp'] as const
const [failing, good] = providers

test.afterAll(closeDatabase)

async function expectNoObstacles(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a gateway is made automatic with points; what the switcher decides is told and can be looked into', async ({
  page,
}) => {
  await signIn(page)
  await createGateway(page, {
    name,
    channel: 'SMS',
    providers: [...providers],
    message: '{OTP} is the code.',
  })
  await page.getByRole('radio', { name: /^Automatic/ }).check()
  const points = (provider: string) => page.getByRole('textbox', { name: `Points of ${provider}` })
  await expect(points('CitCall SMSOTP')).toHaveValue('50')
  await points('CitCall SMSOTP').fill('80')
  await expect(page.getByText('130 of 100')).toBeVisible()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('The points must add up to 100.')).toBeVisible()
  await points('Wavecell SMSOTP').fill('20')
  await save(page, name)
  await page.reload()
  await expect(points('CitCall SMSOTP')).toHaveValue('80')
  const change = page.getByRole('region', { name: 'Changes' })
  await expect(change.getByText('Automatic')).toBeVisible()
  await expectNoObstacles(page)

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await shareDatabase()
  const [gateway] = await db().select().from(gateways).where(eq(gateways.id, id))
  const now = new Date()
  await inventTraffic(
    gateway?.merchantId ?? '',
    id,
    now,
    { product: good, count: 60, minutesAgo: 8, outcome: 'verified' },
    { product: failing, count: 60, minutesAgo: 7, outcome: 'failed' },
    { product: failing, count: 80, minutesAgo: 180, outcome: 'verified' },
    { product: failing, count: 40, minutesAgo: 181, outcome: 'silent' },
    { product: good, count: 30, minutesAgo: 180, outcome: 'verified' },
  )
  for (const minute of [0, 1]) await switchRoutes(new Date(now.getTime() + minute * 60_000))
  await countHours()

  await page.goto(`/gateways/${id}`)
  await page.getByRole('link', { name: 'How it is shared' }).click()
  await expect(page.getByText('Moved away from CitCall SMSOTP')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Telkomsel, Indonesia' })).toBeVisible()
  const told =
    '10 points moved from CitCall SMSOTP to Wavecell SMSOTP: 100% of its 60 calls failed, against 0% of 60 there.'
  await expect(page.getByText(told).first()).toBeVisible()
  await page.getByText('What it was decided by').first().click()
  const inputs = page.getByRole('table', { name: 'What it was decided by' }).first()
  await expect(inputs.getByRole('row', { name: /Wavecell SMSOTP 60 0 60 60/ })).toBeVisible()

  await expectNoObstacles(page)

  const whatIf = page.getByRole('table', { name: 'What if' })
  await expect(whatIf.getByRole('row', { name: /As it was 150 110/ })).toBeVisible()
  await expect(whatIf.getByRole('row', { name: /Wavecell SMSOTP always first 150 150/ })).toBeVisible()
  await page.goto('/gateways')
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Automatic')
})
