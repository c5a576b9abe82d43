import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { createMerchantKey } from '#lib/api/merchant-key.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { deposit } from '#lib/billing/deposit.ts'
import { toMicros } from '#lib/core/money.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { seedCredentials } from '#scripts/demo/credentials.ts'
import { demoGateways } from '#scripts/demo/gateways.ts'
import { seedPrices } from '#scripts/demo/prices.ts'
import { freePort, startListening } from '../servers.ts'
import { atEnd } from '../stops.ts'
import { cheap, dear, reportDelayMs, resting } from './story.ts'

/** The real front door before the sandbox's vendors, and a merchant whose gateway is automatic between two of them. */
export async function startStage() {
  const port = await freePort()
  Object.assign(process.env, { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` })
  const sandbox = await startSandbox({ httpPort: 0, smtpPort: 0, smppPort: 0 })
  atEnd(() => sandbox.close())
  await syncCatalogue()
  await seedPrices()
  await seedCredentials(sandbox)
  const owner = { name: 'Bench', email: 'switcher@sandi.test', password: 'never signs in' }
  const actor = await createMerchant({ name: 'Bench', owner, allowedCountries: ['ID'] })
  await db().transaction(tx => deposit(tx, actor.merchantId, toMicros(1_000_000_000), 'Bench'))
  const routes = [cheap, dear].map(productId => ({
    productId,
    credentialId: null,
    weight: resting[productId] ?? 0,
  }))
  const outcome = await createGateway(actor, { ...demoGateways[0], routing: 'automatic', routes })
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.errors))
  const [gateway] = await db().select().from(gateways).where(eq(gateways.id, outcome.id))
  const { url } = await startListening('front door', 'server/index.ts')
  const scenario = async (change: object) => {
    const answer = await fetch(`${sandbox.url}/_scenario`, { method: 'PUT', body: JSON.stringify(change) })
    if (!answer.ok) throw new Error(await answer.text())
  }
  await scenario({ reportDelayMs })
  return {
    merchantId: actor.merchantId,
    gatewayId: outcome.id,
    place: {
      url,
      sandboxUrl: sandbox.url,
      merchantKey: await createMerchantKey(db(), actor.merchantId, 'Bench'),
      gatewayKey: gateway?.key ?? '',
    },
    fault: (fault: object | null) => scenario({ vendor: 'citcall', fault }),
  }
}
