import { eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, gateways, merchants, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { demoGateways } from '#scripts/demo/gateways.ts'
import { createGateway } from './create-gateway.ts'
import { findGateway } from './find-gateway.ts'
import { getGateway } from './get-gateway.ts'
import { rotateGatewayKey } from './rotate-gateway-key.ts'
import { syncCatalogue } from './sync-catalogue.ts'

async function newGateway(): Promise<{ actor: Actor; id: string; key: string }> {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const email = `${newId()}@example.com`
  const [user] = await db().insert(users).values({ name: 'Ayu', email, passwordHash: 'x' }).returning()
  const actor = { merchantId: merchant?.id ?? '', userId: user?.id ?? '' }
  const [sms] = demoGateways
  const outcome = await createGateway(actor, {
    ...sms,
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
  const id = outcome.kind === 'created' ? outcome.id : ''
  return { actor, id, key: (await getGateway(actor.merchantId, id)).key }
}

async function rotated(actor: Actor, id: string, key: string, overlap: 0 | 3600): Promise<string> {
  const outcome = await rotateGatewayKey(actor, id, key, overlap)
  expect(outcome.kind).toBe('rotated')
  return outcome.kind === 'rotated' ? outcome.key : ''
}

const found = async (key: string) => (await findGateway(key))?.id

beforeAll(syncCatalogue)

test('with an overlap both keys work, and a second rotation ends the first key', async () => {
  const { actor, id, key } = await newGateway()
  const second = await rotated(actor, id, key, 3600)
  expect([await found(key), await found(second.toUpperCase())]).toEqual([id, id])
  const third = await rotated(actor, id, second, 3600)
  await expect.poll(() => found(key)).toBeUndefined()
  expect([await found(second), await found(third)]).toEqual([id, id])
})

test('without an overlap the old key stops', async () => {
  const { actor, id, key } = await newGateway()
  const next = await rotated(actor, id, key, 0)
  expect([await found(key), await found(next)]).toEqual([undefined, id])
})

test('an old key ends at its moment', async () => {
  const { actor, id, key } = await newGateway()
  const next = await rotated(actor, id, key, 3600)
  const minutes = (count: number) => new Date(Date.now() + count * 60_000)
  vi.useFakeTimers({ toFake: ['Date'], now: minutes(59) })
  expect(await found(key)).toBe(id)
  vi.setSystemTime(minutes(2))
  expect([await found(key), await found(next)]).toEqual([undefined, id])
  vi.useRealTimers()
})

test('of five rotations of the same key one happens', async () => {
  const { actor, id, key } = await newGateway()
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => rotateGatewayKey(actor, id, key, 3600)))
  expect(outcomes.filter(({ kind }) => kind === 'rotated')).toHaveLength(1)
  const [row] = await db().select().from(gateways).where(eq(gateways.id, id))
  expect(row?.previousKey).toBe(key)
})

test('the audit log tells of it without a key', async () => {
  const { actor, id, key } = await newGateway()
  const next = await rotated(actor, id, key, 3600)
  const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(entries.map(({ action }) => action)).toContain('gateway.rotateKey')
  expect(JSON.stringify(entries)).not.toContain(key)
  expect(JSON.stringify(entries)).not.toContain(next)
})

test("another merchant's gateway keeps its key", async () => {
  const { id, key } = await newGateway()
  const { actor: stranger } = await newGateway()
  const refusal = { reason: 'gatewayUnknown' }
  await expect(rotateGatewayKey(stranger, id, key, 0)).rejects.toMatchObject(refusal)
  expect(await found(key)).toBe(id)
})
