import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { deliveries, gateways, messageContents, type Role, roles, users } from '#db/schema/index.ts'
import { invitations, memberships, merchantKeys } from '#db/schema/merchants.ts'
import { createMerchantKey } from '#lib/api/merchant-key.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { inviteMember } from '#lib/auth/invite-member.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { openSession } from '#lib/auth/session.ts'
import { deposit } from '#lib/billing/deposit.ts'
import { createEndpoint } from '#lib/callbacks/create-endpoint.ts'
import { sendTestEvent } from '#lib/callbacks/send-test-event.ts'
import { setEndpointEnabled } from '#lib/callbacks/set-endpoint-enabled.ts'
import { newId } from '#lib/core/id.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { createCredential } from '#lib/gateways/credential.ts'
import { sealContent } from '#lib/messaging/message-content.ts'
import { addDelivery } from '#lib/messaging/testing/add-delivery.ts'
import { demoGateways } from '../../scripts/demo/gateways.ts'
import { demo } from '../support/demo.ts'
import { newPhone } from '../support/recipients.ts'
import { until } from '../support/until.ts'
import { makeCampaign } from './campaign.ts'
import { openBrowserSession } from './session.ts'
import type { Things } from './table.ts'

export interface Merchant {
  things: Things
  /** Written in its name, its gateways and its deliveries: nobody else may ever read it. */
  canary: string
  /** The cookies of somebody with each role. */
  cookies: Record<Role, string>
}

const password = 'doors and keys 2026'

/**
 * A merchant with somebody in every role and one of every thing that addresses can name; `operator`: its owner runs
 * the installation as well.
 */
export async function makeMerchant({ operator = false } = {}): Promise<Merchant> {
  const canary = `canary-${newId().slice(-12)}`
  const email = (role: Role) => `${role}.${canary}@example.com`
  const owner = { name: `Owner ${canary}`, email: email('owner'), password }
  const { merchantId, userId } = await createMerchant({ name: `Toko ${canary}`, owner })
  await db().update(users).set({ operator }).where(eq(users.id, userId))
  const passwordHash = await hashPassword(password)
  for (const role of roles.filter(role => role !== 'owner')) {
    const id = newId()
    await db()
      .insert(users)
      .values({ id, email: email(role), name: `${role} ${canary}`, passwordHash })
    await db().insert(memberships).values({ merchantId, userId: id, role })
  }
  await db().transaction(tx => deposit(tx, merchantId, 1_000_000_000_000n, 'Doors'))
  const actor = { merchantId, userId }
  const things = { merchantId, ...(await sendOne(actor, canary)), ...(await makeThings(actor, canary)) }
  const cookies = {} as Record<Role, string>
  for (const role of roles) cookies[role] = await openBrowserSession(email(role), password)
  return { things, canary, cookies }
}

async function makeThings(actor: Actor, canary: string) {
  const memberId = newId()
  const email = `spare.${canary}@example.com`
  await db()
    .insert(users)
    .values({ id: memberId, email, name: `Spare ${canary}`, passwordHash: '-' })
  await db().insert(memberships).values({ merchantId: actor.merchantId, userId: memberId, role: 'viewer' })
  const invited = await inviteMember(actor, { email: `invited.${canary}@example.com`, role: 'viewer' })
  const [invitation] = await db()
    .select()
    .from(invitations)
    .where(eq(invitations.merchantId, actor.merchantId))
  const [key] = await db().select().from(merchantKeys).where(eq(merchantKeys.merchantId, actor.merchantId))
  const credentialId = await createCredential(db(), {
    merchantId: actor.merchantId,
    vendorId: 'citcall',
    name: `Account ${canary}`,
    config: { apiKey: `secret-${canary}` },
  })
  const endpoint = await createEndpoint(actor, {
    kind: 'status',
    url: `https://8.8.8.8/${canary}`,
    events: ['SENT'],
    maskCode: false,
  })
  const test = endpoint.kind === 'created' ? await sendTestEvent(actor, endpoint.id) : endpoint
  // Otherwise the worker would go on trying, and rows would change by themselves.
  if (endpoint.kind === 'created') await setEndpointEnabled(actor, endpoint.id, false)
  const sessionId = await openSession(db(), actor.userId, { userAgent: canary })
  if (!invitation || !key || endpoint.kind !== 'created' || test.kind !== 'queued')
    throw new Error(`${invited.kind} ${test.kind}: the merchant is not complete`)
  const callback = { endpointId: endpoint.id, callbackId: test.id }
  const messageId = await addMessage(actor.merchantId, canary)
  return {
    ...callback,
    ...(await makeCampaign(actor, canary)),
    messageId,
    memberId,
    invitationId: invitation.id,
    keyId: key.id,
    credentialId,
    sessionId,
  }
}

/** A mail that was sent, with what it said. */
async function addMessage(merchantId: string, canary: string): Promise<string> {
  const id = newId()
  const text = `Hi ${canary}`
  await addDelivery({ id, merchantId, service: 'message', method: 'Message' }, `${canary}@example.com`)
  const sealed = sealContent(id, { subject: text, text, html: `<html><body>${text}</body></html>` }, [])
  await db()
    .insert(messageContents)
    .values({ deliveryId: id, sealed, untilTerminal: false, eraseAt: new Date(Date.now() + 3_600_000) })
  return id
}

async function sendOne(actor: Actor, canary: string) {
  const [sms] = demoGateways
  if (!sms) throw new Error('the demo has no gateway')
  const made = await createGateway(actor, { ...sms, name: `Gateway ${canary}`, purpose: canary })
  if (made.kind !== 'created') throw new Error(JSON.stringify(made))
  const [gateway] = await db().select().from(gateways).where(eq(gateways.id, made.id))
  const key = await createMerchantKey(db(), actor.merchantId, `Key ${canary}`)
  const response = await fetch(`${demo().url}/v1/otp/request`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ gateway_key: gateway?.key, phone: newPhone() }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return { gatewayId: made.id, deliveryId: await delivered(actor.merchantId) }
}

/** The id of the merchant's delivery, as soon as nothing more happens to it. */
async function delivered(merchantId: string): Promise<string> {
  const ofMerchant = and(eq(deliveries.merchantId, merchantId), eq(deliveries.status, 'DELIVERED'))
  let id = ''
  await until('the delivery of a merchant', 15_000, async () => {
    const [delivery] = await db().select().from(deliveries).where(ofMerchant)
    id = delivery?.id ?? ''
    return id || undefined
  })
  return id
}
