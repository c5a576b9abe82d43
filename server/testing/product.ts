import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { closeVendors } from '#lib/vendors/registry.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { registerWebhooks, seedCredentials } from '#scripts/demo/credentials.ts'
import { seedPrices } from '#scripts/demo/prices.ts'
import { answerMachine } from '../answer-machine.ts'
import { type Answer, postJson } from './post-json.ts'

export interface PhoneMessage {
  channel: string
  from: string | null
  text: string | null
  subject: string | null
  html: string | null
  caller: string | null
}
export type Product = Awaited<ReturnType<typeof startProduct>>

/** The API on a real socket, on this file's database, in front of the real sandbox. */
export async function startProduct() {
  const server = createServer((request, response) => void answerMachine(request, response))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env.PUBLIC_URL = url
  const sandbox = await startSandbox({ httpPort: 0, smtpPort: 0, smppPort: 0, sipPort: 0 })
  // As `npm start` says it: accounts of merchants may be at inner addresses too.
  process.env.SANDBOX_URL = sandbox.url
  await syncCatalogue()
  await seedPrices()
  await seedCredentials(sandbox)
  await registerWebhooks(sandbox.url)
  const scenario = async (body: object) => {
    const answer = await fetch(`${sandbox.url}/_scenario`, { method: 'PUT', body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(await answer.text())
  }
  await scenario({ reportDelayMs: 20 })
  return {
    url,
    sandboxUrl: sandbox.url,
    scenario,
    /** Sets or lifts a fault of a whole vendor. */
    fault: (vendor: string, fault: object | null) => scenario({ vendor, fault }),
    post: (path: string, key: string, body: unknown, headers?: Record<string, string>): Promise<Answer> =>
      postJson(`${url}/api/v1${path}`, key, body, headers),
    /** What a handset or mailbox received, newest first. */
    phone: async (recipient: string): Promise<PhoneMessage[]> => {
      const answer = await fetch(`${sandbox.url}/_phones/${encodeURIComponent(recipient)}`)
      return ((await answer.json()) as { messages: PhoneMessage[] }).messages
    },
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await closeVendors()
      await sandbox.close()
    },
  }
}
