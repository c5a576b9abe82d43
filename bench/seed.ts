import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { prices } from '#db/schema/vendors.ts'
import { createMerchantKey } from '#lib/api/merchant-key.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { deposit } from '#lib/billing/deposit.ts'
import { toMicros } from '#lib/core/money.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { createCredential } from '#lib/gateways/credential.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'

const productId = 'wavecell.smsotp'

export interface Merchant {
  merchantKey: string
  gatewayKey: string
}

/** One merchant with money for every message, a price, and a gateway to the local vendor with usual limits. */
export async function seedMerchant(vendorUrl: string): Promise<Merchant> {
  await syncCatalogue()
  await addVendorAccount(vendorUrl)
  await db()
    .insert(prices)
    .values({ productId, country: null, currency: 'IDR', amountMicros: toMicros(420) })
  const owner = { name: 'Bench', email: 'bench@sandi.test', password: 'never signs in' }
  const { merchantId, userId } = await createMerchant({ name: 'Bench', owner, allowedCountries: ['ID'] })
  await db().transaction(tx => deposit(tx, merchantId, toMicros(1_000_000_000_000), 'Bench'))
  const outcome = await createGateway({ merchantId, userId }, gateway)
  if (outcome.kind === 'invalid') throw new Error(`bench gateway: ${JSON.stringify(outcome.errors)}`)
  const [row] = await db().select().from(gateways).where(eq(gateways.id, outcome.id))
  const merchantKey = await createMerchantKey(db(), merchantId, 'Bench')
  return { merchantKey, gatewayKey: row?.key ?? '' }
}

/** An account of the platform with a local vendor; the first one is where gateways send that name none. */
export function addVendorAccount(vendorUrl: string): Promise<string> {
  const config = { baseUrl: vendorUrl, subAccountId: 'bench', apiKey: 'bench-key' }
  return createCredential(db(), { merchantId: null, vendorId: 'wavecell', name: 'Bench', config })
}

const gateway = {
  name: 'Bench',
  purpose: 'Login',
  channel: 'SMS',
  routes: [{ productId, credentialId: null }],
  subject: null,
  message: '{OTP} is your code. Never share it with anyone.',
  otpLength: 6,
  expirySeconds: 3600,
  attemptsMax: 5,
  failuresMax: 10,
  cooldownSeconds: [30, 60, 120],
  sendsPer10Minutes: 5,
  sendsPerDay: 10,
  sendsPerIp: 25,
  webOtpHost: null,
  androidHash: null,
  timeoutMs: 5000,
  retryAmbiguous: false,
  enabled: true,
}
