import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { merchantKeys, users } from '#db/schema/merchants.ts'
import { addMerchantKey } from '#lib/api/merchant-key.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { grantOperator } from '#lib/auth/grant-operator.ts'
import { deposit } from '#lib/billing/deposit.ts'
import { env } from '#lib/core/env.ts'
import { toMicros } from '#lib/core/money.ts'
import { sha256 } from '#lib/core/secret.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { seedCallbacks } from './callbacks.ts'
import { type SandboxAddress, seedCredentials } from './credentials.ts'
import { demoGateways } from './gateways.ts'
import { seedPrices } from './prices.ts'

/** What a newcomer needs; kept in `demo.json` of the data folder, because keys are stored as digests only. */
export interface Demo {
  url: string
  sandboxUrl: string
  merchantSimulatorUrl: string
  dashboard: { email: string; password: string }
  merchantKey: string
  /** The keys: those for codes by their channel, those for messages by their name. */
  gateways: Record<string, string>
}

const allowedCountries = ['ID', 'SG', 'MY', 'PH', 'TH', 'VN', 'IN', 'AU', 'GB', 'US']

/** Makes the demo merchant once, and brings accounts, keys and `demo.json` up to date at every start. */
export async function seedDemo(sandbox: SandboxAddress): Promise<Demo> {
  const { DATA_DIR, publicUrl } = env()
  const file = join(DATA_DIR, 'demo.json')
  const previous: Partial<Demo> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  await syncCatalogue()
  await seedCredentials(sandbox)
  await seedPrices()
  const { merchantId, ...made } = (await findDemo(previous)) ?? (await makeDemo())
  await seedCallbacks(merchantId, sandbox.merchantUrl)
  const demo: Demo = {
    url: publicUrl,
    sandboxUrl: sandbox.url,
    merchantSimulatorUrl: sandbox.merchantUrl,
    ...made,
  }
  writeFileSync(file, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
  return demo
}

async function findDemo({ dashboard, merchantKey, gateways: list }: Partial<Demo>) {
  if (!dashboard || !merchantKey || !list) return undefined
  const [key] = await db()
    .select()
    .from(merchantKeys)
    .where(eq(merchantKeys.keyHash, sha256(merchantKey)))
  return key && { merchantId: key.merchantId, dashboard, merchantKey, gateways: list }
}

async function makeDemo() {
  const password = randomBytes(9).toString('base64url')
  // A kept database with a lost demo.json gets a second demo merchant: the first one's key cannot be read back.
  const [{ count = 0 } = {}] = await db().select({ count: sql<number>`count(*)::int` }).from(users)
  const email = count === 0 ? 'demo@sandi.test' : `demo${count + 1}@sandi.test`
  const owner = { name: 'Ayu Lestari', email, password }
  const { merchantId, userId } = await createMerchant({ name: 'Toko Nusantara', owner, allowedCountries })
  await db().transaction(tx => deposit(tx, merchantId, toMicros(10_000_000), 'Demo balance'))
  for (const gateway of demoGateways) {
    const outcome = await createGateway({ merchantId, userId }, gateway)
    if (outcome.kind === 'invalid') throw new Error(`demo gateway: ${JSON.stringify(outcome.errors)}`)
  }
  if (count === 0) await grantOperator(email)
  const rows = await db().select().from(gateways).where(eq(gateways.merchantId, merchantId))
  const { key: merchantKey } = await db().transaction(tx =>
    addMerchantKey(tx, { merchantId, userId }, 'Demo'),
  )
  return {
    merchantId,
    dashboard: { email, password },
    merchantKey,
    gateways: Object.fromEntries(rows.map(row => [row.service === 'otp' ? row.channel : row.name, row.key])),
  }
}
