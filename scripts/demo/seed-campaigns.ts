import { setTimeout as wait } from 'node:timers/promises'
import { and, asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { memberships } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { findCampaign } from '#lib/campaigns/find-campaign.ts'
import { prepareCampaign } from '#lib/campaigns/prepare-campaign.ts'
import { startCampaign } from '#lib/campaigns/start-campaign.ts'
import { addSuppression } from '#lib/campaigns/suppressions.ts'
import { uploadCampaign } from '#lib/campaigns/upload-campaign.ts'
import { guests, offers } from './guests.ts'

const gatewayName = 'Promotions by SMS'
const recipients = 240
const dayMs = 86_400_000
/** A worker beside us checks a small file within a second or two. */
const waits = 60
const waitMs = 500

/**
 * Campaigns of the demo merchant, made as people make them: one that is sent at once through the simulated providers,
 * one planned for tomorrow, one whose columns wait to be chosen, and some people who want none. Needs a running worker;
 * false: there is none, or the merchant has no such gateway.
 */
export async function seedCampaigns(merchantId: string): Promise<boolean> {
  const [owner] = await db()
    .select()
    .from(memberships)
    .where(and(eq(memberships.merchantId, merchantId), eq(memberships.role, 'owner')))
    .orderBy(asc(memberships.createdAt))
  const [gateway] = await db()
    .select()
    .from(gateways)
    .where(and(eq(gateways.merchantId, merchantId), eq(gateways.name, gatewayName)))
  if (!owner || !gateway) return false
  const actor: Actor = { merchantId, userId: owner.userId }
  for (const n of [3, 17, 58, 101]) await addSuppression(actor, { address: phoneOf(n) })
  const upload = (name: string) => uploadFile(actor, gateway.id, name)
  const [sent, planned] = [await upload('Batik weekend'), await upload('Independence Day')]
  await upload('New shop in Bandung')
  if (!(await prepared(actor, sent)) || !(await prepared(actor, planned))) return false
  const tomorrow = new Date(Date.now() + dayMs).toISOString().slice(0, 10)
  await startCampaign(actor, sent, { ratePerSecond: 100, quiet: null, scheduledAt: null })
  const quiet = { from: '21:00', until: '08:00' }
  await startCampaign(actor, planned, { ratePerSecond: 20, quiet, scheduledAt: `${tomorrow}T09:00` })
  return true
}

/** Numbers whose simulated handsets get everything, but for every fortieth: it is never on. */
function phoneOf(n: number): string {
  return `+62812${String(4000 + n)}${n % 40 === 39 ? '9002' : '0001'}`
}

async function uploadFile(actor: Actor, gatewayId: string, name: string): Promise<string> {
  const line = (n: number) => `${phoneOf(n)},${guests[n % guests.length]},"${offers[n % offers.length]}"`
  const lines = Array.from({ length: recipients }, (_, n) => line(n))
  const wrong = [line(7), line(8), '0812,Sari,', 'sari@example.com,Sari,']
  const text = ['phone,name,offer', ...lines, ...wrong].join('\n')
  const file = { name: `${name}.csv`, bytes: bytesOf(text) }
  const outcome = await uploadCampaign(actor, { name, gatewayId }, file)
  if (outcome.kind !== 'uploaded') throw new Error(`demo campaign: ${JSON.stringify(outcome)}`)
  return outcome.id
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Has a worker check the lines; false when none did. */
async function prepared(actor: Actor, id: string): Promise<boolean> {
  await prepareCampaign(actor, id, { recipient: 0, tags: { parameter_1: 1, parameter_2: 2 } })
  for (let n = 0; n < waits; n++) {
    const campaign = await findCampaign(actor.merchantId, id)
    if (campaign?.status === 'ready') return true
    await wait(waitMs)
  }
  return false
}
