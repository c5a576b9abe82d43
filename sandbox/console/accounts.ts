import { randomBytes } from 'node:crypto'
import { request } from 'undici'
import { accounts, isVendorName, type VendorName, vendorNames } from '../accounts.ts'
import { isWebUrl, readJson } from '../http/body.ts'
import { type Incoming, json } from '../http/reply.ts'
import { subscribeToTopic } from '../vendors/ses-topic.ts'
import type { World } from '../world.ts'

const withoutWebhook: VendorName[] = ['twilio', 'kannel', 'taptalk', 'smpp', 'sip']
const failure = (status: number, error: string) => json(status, { error })

const shown = (world: World, vendor: VendorName) => ({
  ...accounts[vendor],
  webhookUrl: world.webhooks.get(vendor) ?? null,
})

/** Meta's GET verification before it saves a webhook: the challenge must come back (protocols 4.9). */
async function challengeFails(webhookUrl: string): Promise<string | undefined> {
  const challenge = String(randomBytes(4).readUInt32BE())
  const url = new URL(webhookUrl)
  url.searchParams.set('hub.mode', 'subscribe')
  url.searchParams.set('hub.verify_token', accounts.meta.verifyToken)
  url.searchParams.set('hub.challenge', challenge)
  try {
    const answer = await request(url, { headersTimeout: 5000, bodyTimeout: 5000 })
    const text = await answer.body.text()
    if (answer.statusCode === 200 && text.trim() === challenge) return undefined
    return `the callback URL answered ${answer.statusCode} instead of echoing hub.challenge`
  } catch (error) {
    return `the callback URL could not be reached: ${error instanceof Error ? error.message : error}`
  }
}

/** What two vendors ask of an address before they send anything there. */
async function verificationFails(world: World, vendor: VendorName, webhookUrl: string, origin: string) {
  if (vendor === 'meta') return challengeFails(webhookUrl)
  if (vendor === 'ses') return subscribeToTopic(world, origin, webhookUrl)
}

/** The vendors' own dashboards: shows accounts, and sets where an account's reports go. */
export async function answerAccounts(world: World, { method, path, headers, body }: Incoming) {
  const vendor = path.slice(1)
  if (method === 'GET' && vendor === '')
    return json(200, { accounts: Object.fromEntries(vendorNames.map(name => [name, shown(world, name)])) })
  if (!isVendorName(vendor)) return failure(404, `vendor must be one of ${vendorNames.join(', ')}`)
  if (method === 'GET') return json(200, shown(world, vendor))
  if (method !== 'PUT') return failure(405, 'use GET or PUT')

  const webhookUrl = readJson(body)?.webhookUrl
  if (withoutWebhook.includes(vendor)) return failure(400, `${vendor} has no delivery webhook`)
  if (webhookUrl === null) world.webhooks.delete(vendor)
  else if (!isWebUrl(webhookUrl)) return failure(400, 'webhookUrl must be an http(s) URL or null')
  else {
    const failed = await verificationFails(world, vendor, webhookUrl, `http://${headers.host}`)
    if (failed) return failure(400, `Verification failed: ${failed}`)
    world.webhooks.set(vendor, webhookUrl)
  }
  return json(200, shown(world, vendor))
}
