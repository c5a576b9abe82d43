import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { db, sql } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { prepareCampaign } from '#lib/campaigns/prepare-campaign.ts'
import { readProgress } from '#lib/campaigns/read-progress.ts'
import { uploadCampaign } from '#lib/campaigns/upload-campaign.ts'
import { addVendorAccount } from '../seed.ts'

/** Turns a gateway's twin into one for messages through a vendor of its own, and returns it. */
export async function addMessageGateway(
  gatewayKey: string,
  vendorUrl: string,
): Promise<{ id: string; actor: Actor }> {
  const [row] = await db().select().from(gateways).where(eq(gateways.key, gatewayKey))
  if (!row) throw new Error('the bench has no gateway')
  const [twin] = await sql()<{ id: string }[]>`
    insert into gateways (merchant_id, name, purpose, service, channel, message)
    values (${row.merchantId}, 'Promo', 'Promo', 'message', 'SMS', 'Hi {name}, your voucher is {voucher}. Reply STOP to end.')
    returning id`
  await sql()`
    insert into gateway_routes (gateway_id, position, product_id, credential_id)
    select ${twin?.id ?? ''}, position, product_id, ${await addVendorAccount(vendorUrl)}::uuid from gateway_routes where gateway_id = ${row.id}`
  const [user] = await sql()<{ user_id: string }[]>`
    select user_id from memberships where merchant_id = ${row.merchantId} limit 1`
  return { id: twin?.id ?? '', actor: { merchantId: row.merchantId, userId: user?.user_id ?? '' } }
}

/** Uploads a file of so many lines. */
export async function uploadLines(actor: Actor, gatewayId: string, lines: number): Promise<string> {
  const file = { name: 'bench.csv', bytes: linesOf(lines) }
  const outcome = await uploadCampaign(actor, { name: 'Bench', gatewayId }, file)
  if (outcome.kind !== 'uploaded') throw new Error(JSON.stringify(outcome))
  return outcome.id
}

/** Prepares a campaign and waits for the worker. */
export async function prepareAll(actor: Actor, id: string): Promise<void> {
  const outcome = await prepareCampaign(actor, id, { recipient: 0, tags: { name: 1, voucher: 2 } })
  if (outcome.kind !== 'preparing') throw new Error(JSON.stringify(outcome))
  while ((await readProgress(actor.merchantId, id))?.status === 'preparing') await sleep(200)
}

async function* linesOf(lines: number): AsyncGenerator<Buffer> {
  yield Buffer.from('phone,name,voucher\n')
  const perPiece = 1000
  for (let line = 0; line < lines; line += perPiece) {
    const piece = Array.from({ length: Math.min(perPiece, lines - line) }, (_, index) => {
      const number = line + index
      return `+62812${String(number).padStart(8, '0')},Name ${number},V-${(number * 7919) % 1_000_000}\n`
    })
    yield Buffer.from(piece.join(''))
  }
}
