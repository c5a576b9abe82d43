import { chromium } from '@playwright/test'
import { readFileSync } from 'node:fs'
const port = process.argv[2] ?? '4180'
const dir = process.argv[3] ?? '/tmp/data-operator'
const only = process.argv[4]
const demo = JSON.parse(readFileSync(`${dir}/demo.json`,'utf8'))
const base = `http://localhost:${port}`
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--disable-background-networking','--disable-component-update','--disable-sync'] })
const ctx = await browser.newContext({ viewport:{width:1440,height:900}, colorScheme:'light' })
const page = await ctx.newPage(); page.setDefaultNavigationTimeout(150000)
page.on('console', m => { if (['error','warning'].includes(m.type())) console.log('CONSOLE', m.type(), page.url(), m.text().slice(0,400)) })
page.on('pageerror', e => console.log('PAGEERROR', page.url(), e.message.slice(0,300)))
page.setDefaultTimeout(150000)
await page.goto(`${base}/sign-in`)
await page.getByLabel('E-mail').fill(demo.dashboard.email)
await page.getByLabel('Password').fill(demo.dashboard.password)
await page.getByRole('button',{name:'Sign in'}).click()
await page.waitForURL(u => !u.pathname.startsWith('/sign-in'))
const shot = async (name, path) => {
  if (only && !name.match(only)) return
  for (const [scheme,width] of [['light',1440],['dark',390]]) {
    await page.emulateMedia({ colorScheme: scheme }); await page.setViewportSize({ width, height: 900 })
    await page.goto(base+path); await page.waitForLoadState('networkidle').catch(()=>{})
    await page.waitForTimeout(400)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) console.log('OVERFLOW', name, width, over)
    await page.screenshot({ path: `/tmp/op-shots/${name}-${width}.png`, fullPage: true })
  }
  console.log('shot', name)
}
await shot('merchants','/operator/merchants')
const href = await page.evaluate(async () => { const r = await fetch('/operator/merchants'); const t = await r.text(); return /\/operator\/merchants\/[0-9a-f]{8}-[0-9a-f-]{27}/.exec(t)?.[0] })
await shot('merchant', href)
await shot('new-merchant','/operator/merchants/new')
await shot('vendors','/operator/vendors')
await shot('credentials','/operator/credentials')
const cred = await page.evaluate(async () => { const r = await fetch('/operator/credentials'); const t = await r.text(); return /\/operator\/credentials\/[0-9a-f]{8}-[0-9a-f-]{27}/.exec(t)?.[0] })
await shot('credential', cred)
await shot('prices','/operator/prices')
await shot('new-price','/operator/prices/new')
await shot('import','/operator/prices/import')
await shot('overview','/')
await shot('gateways','/gateways')
await shot('missing','/operator/merchants/01890000-0000-7000-8000-000000000001')
await shot('nowhere','/nowhere')
await browser.close()
