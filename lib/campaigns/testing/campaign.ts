import { sql } from '#db/client.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { prepareCampaign } from '../prepare-campaign.ts'
import { runCampaign } from '../run-campaign.ts'
import type { StartFields } from '../schema.ts'
import { startCampaign } from '../start-campaign.ts'
import { uploadCampaign } from '../upload-campaign.ts'

export type CampaignMerchant = Awaited<ReturnType<typeof newCampaignMerchant>>

export const now: StartFields = { ratePerSecond: 5000, quiet: null, scheduledAt: null }

/** A merchant of its own with money and a gateway that sends `message` by a channel's first vendor of the demo. */
export async function newCampaignMerchant(
  balance = 1_000_000,
  { channel = 'SMS', message = 'Hi {name}, {parameter_1}', ...changes }: Partial<GatewayFields> = {},
) {
  const merchant = await newMerchant(balance)
  const routes = channel === 'SMS' ? { routes: [{ productId: 'wavecell.smsotp', credentialId: null }] } : {}
  const key = await merchant.gateway(channel, { ...routes, ...changes })
  const [gateway] = await sql()<{ id: string }[]>`
    update gateways set service = 'message', message = ${message}, web_otp_host = null, android_hash = null
    where key = ${key} returning id`
  return {
    ...merchant,
    gatewayId: gateway?.id ?? '',
    actor: { merchantId: merchant.id, userId: merchant.userId },
  }
}

/** A file as it comes over a wire, in pieces. */
export async function* bytesOf(text: string | Buffer, pieceBytes = 1000): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

export async function upload({ actor, gatewayId }: CampaignMerchant, text: string | Buffer): Promise<string> {
  const file = { name: 'people.csv', bytes: bytesOf(text) }
  const outcome = await uploadCampaign(actor, { name: 'Promo', gatewayId }, file)
  if (outcome.kind !== 'uploaded') throw new Error(JSON.stringify(outcome))
  return outcome.id
}

/** Uploads and prepares a file whose first column is the recipient, and whose others are named as their tags. */
export async function prepare(merchant: CampaignMerchant, text: string): Promise<string> {
  const id = await upload(merchant, text)
  const [header = ''] = text.split('\n')
  const tags = Object.fromEntries(
    header
      .split(',')
      .map((tag, index) => [tag.trim(), index])
      .slice(1),
  )
  const outcome = await prepareCampaign(merchant.actor, id, { recipient: 0, tags })
  if (outcome.kind !== 'preparing') throw new Error(JSON.stringify(outcome))
  await runCampaign({ campaignId: id })
  return id
}

/** Prepares a file, starts it, and sends until it is over or has to wait. */
export async function send(
  merchant: CampaignMerchant,
  text: string,
  input: StartFields = now,
): Promise<string> {
  const id = await prepare(merchant, text)
  const outcome = await startCampaign(merchant.actor, id, input)
  if (outcome.kind !== 'started') throw new Error(JSON.stringify(outcome, (_, value) => String(value)))
  await runCampaign({ campaignId: id })
  return id
}

/** `count` lines of recipients that nobody else has, after a header. */
export function fileOf(count: number, firstNumber: number, tail = '0001'): string {
  const line = (_: unknown, index: number) =>
    `+6281${String(firstNumber + index).padStart(5, '0')}${tail},Budi ${index},${index}`
  return ['phone,name,parameter_1', ...Array.from({ length: count }, line)].join('\n')
}
