import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, expect } from '@playwright/test'
import { requestCode } from '../e2e/support/api.ts'
import { demo } from '../e2e/support/demo.ts'
import { makePlace } from '../e2e/support/place.ts'
import { startProduct } from '../e2e/support/product.ts'
import { newPhone } from '../e2e/support/recipients.ts'
import { signIn } from '../e2e/support/sign-in.ts'
import { launchOptions } from './browser/launch-options.ts'
import { requireChromium } from './browser/require-chromium.ts'
import { buildIfStale } from './build.ts'
import { root } from './process/tool.ts'
import { type Screen, screens } from './screenshots/screens.ts'

const folder = join(root, '.screenshots')
const widths = [1440, 390]
const schemes = ['light', 'dark'] as const
const deliveriesBefore = 60_000
const deliveriesNow = 6
const settledMs = 700

/** Pictures of every screen of the product, wide and narrow, light and dark, for people to look at. */
async function takeScreenshots(): Promise<void> {
  buildIfStale()
  await requireChromium()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const { remove, ...place } = await makePlace()
  const product = await startProduct(place)
  try {
    process.env.SANDI_DEMO_FILE = join(place.dataDir, 'demo.json')
    seedTraffic(place.dataDir)
    for (let sent = 0; sent < deliveriesNow; sent++) await requestCode(demo().gateways.SMS ?? '', newPhone())
    const browser = await chromium.launch(launchOptions())
    for (const width of widths) for (const scheme of schemes) await takeAll(browser, width, scheme)
    await browser.close()
  } finally {
    await product.stop()
    remove()
  }
  console.log(`${screens.length * widths.length * schemes.length} pictures are in ${folder}`)
}

/** Months of traffic, so that lists and charts look as they do at a merchant's. */
function seedTraffic(dataDir: string): void {
  const args = ['scripts/seed-demo.ts', '--deliveries', String(deliveriesBefore), '--months', '4']
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('The traffic could not be written.')
}

async function takeAll(browser: Browser, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({
    baseURL: demo().url,
    viewport: { width, height: 900 },
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const take = async ({ name, path, step }: Screen) => {
    await page.goto(path)
    await page.waitForLoadState('load')
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
    await step?.(page)
    // A chart is drawn when its library has come.
    await page.waitForTimeout(settledMs)
    await page.screenshot({
      path: join(folder, `${name}-${width}-${colorScheme}.png`),
      fullPage: true,
      animations: 'disabled',
    })
  }
  for (const screen of screens.filter(({ signedOut }) => signedOut)) await take(screen)
  await signIn(page)
  for (const screen of screens.filter(({ signedOut }) => !signedOut)) await take(screen)
  await context.close()
}

await takeScreenshots()
