import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
const demo = JSON.parse(readFileSync('/tmp/data-settings/demo.json'))
const paths = process.argv[2].split(',')
const widths = (process.argv[3] ?? '1440,390').split(',').map(Number)
const schemes = (process.argv[4] ?? 'light').split(',')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--disable-background-networking','--disable-component-update','--disable-sync'] })
for (const colorScheme of schemes) for (const width of widths) {
  const context = await browser.newContext({ baseURL: demo.url, colorScheme, viewport: { width, height: 900 }, locale: process.env.LOC ?? 'en-GB' })
  const page = await context.newPage()
  page.on('console', m => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0, 6000)))
  page.on('pageerror', e => console.log('PAGEERROR', e.message.slice(0, 6000)))
  await page.goto('/sign-in', { timeout: 90000 })
  await page.locator('input[name=email],#email').first().fill(demo.dashboard.email)
  await page.locator('input[type=password]').first().fill(demo.dashboard.password)
  await page.locator('button[type=submit]').first().click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'), { timeout: 90000 })
  for (const path of paths) {
    await page.goto(path, { timeout: 90000, waitUntil: 'networkidle' })
    const name = `${path.replaceAll(/[/?=&]/g, '_')}-${width}-${colorScheme}.png`
    await page.screenshot({ path: `/tmp/w-settings-shots/${name}`, fullPage: true })
    console.log(name, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
  }
  await context.close()
}
await browser.close()
