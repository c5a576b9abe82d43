import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, merchants, products, users, vendorCredentials, vendors } from '#db/schema/index.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { createGateway } from './create-gateway.ts'
import { getGateway } from './get-gateway.ts'
import { type GatewayFilter, listGateways } from './list-gateways.ts'
import { listProducts } from './list-products.ts'
import type { GatewayFields } from './schema.ts'
import { setGatewayEnabled } from './set-gateway-enabled.ts'
import { updateGateway } from './update-gateway.ts'

const sms: GatewayFields = {
  name: 'Login',
  purpose: 'login',
  channel: 'SMS',
  routes: [{ productId: 'alfa.sms', credentialId: null }],
  subject: '',
  message: '{OTP} is your code',
  otpLength: 6,
  expirySeconds: 300,
  attemptsMax: 5,
  failuresMax: 10,
  cooldownSeconds: [30, 60],
  sendsPer10Minutes: 5,
  sendsPerDay: 10,
  sendsPerIp: 25,
  webOtpHost: 'shop.example.com',
  androidHash: '',
  timeoutMs: 5000,
  retryAmbiguous: false,
  enabled: true,
}

async function newActor(): Promise<Actor> {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const email = `${newId()}@example.com`
  const [user] = await db().insert(users).values({ name: 'Ayu', email, passwordHash: 'x' }).returning()
  return { merchantId: merchant?.id ?? '', userId: user?.id ?? '' }
}

async function created(actor: Actor, input: GatewayFields = sms): Promise<string> {
  const outcome = await createGateway(actor, input)
  expect(outcome.kind).toBe('created')
  return outcome.kind === 'created' ? outcome.id : ''
}

const auditOf = (id: string) =>
  db().select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(asc(auditLog.id))

beforeAll(async () => {
  await db()
    .insert(vendors)
    .values([
      { id: 'alfa', name: 'Alfa' },
      { id: 'beta', name: 'Beta' },
    ])
  await db()
    .insert(products)
    .values([
      { id: 'alfa.sms', vendorId: 'alfa', name: 'SMS', channel: 'SMS' },
      { id: 'beta.sms', vendorId: 'beta', name: 'SMS', channel: 'SMS' },
      { id: 'beta.call', vendorId: 'beta', name: 'Call', channel: 'MISSCALL' },
      { id: 'beta.off', vendorId: 'beta', name: 'Off', channel: 'SMS', enabled: false },
    ])
})

describe('create', () => {
  test('a new gateway keeps its chain in order and is written to the audit log', async () => {
    const actor = await newActor()
    const routes = ['beta.sms', 'alfa.sms'].map(productId => ({ productId, credentialId: null }))
    const id = await created(actor, { ...sms, routes })
    const gateway = await getGateway(actor.merchantId, id)
    expect(gateway).toMatchObject({ name: 'Login', webOtpHost: 'shop.example.com', subject: null, routes })
    expect(await auditOf(id)).toMatchObject([
      { action: 'gateway.create', ...actor, after: { name: 'Login' } },
    ])
  })

  test('what the channel ignores is not stored', async () => {
    const actor = await newActor()
    const routes = [{ productId: 'beta.call', credentialId: null }]
    const id = await created(actor, { ...sms, channel: 'MISSCALL', otpLength: 4, routes })
    expect(await getGateway(actor.merchantId, id)).toMatchObject({ message: null, webOtpHost: null })
  })

  test.each([
    ['a product of another channel', 'beta.call'],
    ['a product that is off', 'beta.off'],
    ['a product that does not exist', 'beta.none'],
  ])('%s is refused and nothing is stored', async (_, productId) => {
    const actor = await newActor()
    const outcome = await createGateway(actor, { ...sms, routes: [{ productId, credentialId: null }] })
    expect(outcome).toMatchObject({ kind: 'invalid', errors: [{ field: 'routes.0.productId' }] })
    expect(await listGateways(actor.merchantId)).toEqual([])
  })

  test("an account of another merchant or of another vendor is refused, the merchant's own is taken", async () => {
    const [actor, other] = [await newActor(), await newActor()]
    const accounts = await db()
      .insert(vendorCredentials)
      .values([
        { merchantId: other.merchantId, vendorId: 'alfa', name: 'theirs', configSealed: 'x' },
        { merchantId: actor.merchantId, vendorId: 'beta', name: 'of beta', configSealed: 'x' },
        { merchantId: actor.merchantId, vendorId: 'alfa', name: 'ours', configSealed: 'x' },
      ])
      .returning()
    const results = []
    for (const { id } of accounts) {
      const routes = [{ productId: 'alfa.sms', credentialId: id }]
      results.push((await createGateway(actor, { ...sms, routes })).kind)
    }
    expect(results).toEqual(['invalid', 'invalid', 'created'])
    const [alfa] = await listProducts({ id: actor.merchantId, currency: 'IDR', defaultCountry: 'ID' })
    expect(alfa?.accounts.map(account => account.name)).toEqual(['ours'])
  })

  test('the same gateway sent four times at once is made once, another one under its id beside it', async () => {
    const actor = await newActor()
    const id = newId()
    const twins = await Promise.all(Array.from({ length: 4 }, () => createGateway(actor, sms, id)))
    expect(twins).toEqual(Array(4).fill({ kind: 'created', id }))
    expect((await createGateway(actor, { ...sms, name: 'Another' }, id)).kind).toBe('created')
    expect((await createGateway(await newActor(), sms, id)).kind).toBe('created')
    expect((await listGateways(actor.merchantId)).map(({ name }) => name)).toEqual(['Another', 'Login'])
  })
})

describe('update', () => {
  test('a change replaces settings and chain and the audit log holds only what differs', async () => {
    const actor = await newActor()
    const id = await created(actor)
    const { updatedAt } = await getGateway(actor.merchantId, id)
    const routes = [{ productId: 'beta.sms', credentialId: null }]
    const outcome = await updateGateway(actor, id, updatedAt, { ...sms, otpLength: 5, routes })
    expect(outcome.kind).toBe('updated')
    expect(await getGateway(actor.merchantId, id)).toMatchObject({ otpLength: 5, routes })
    const [, change] = await auditOf(id)
    expect(change).toMatchObject({ action: 'gateway.update', userId: actor.userId })
    expect(change?.before).toEqual({
      otpLength: 6,
      routes: [{ productId: 'alfa.sms', credentialId: null, weight: 0 }],
    })
    expect(change?.after).toEqual({ otpLength: 5, routes: routes.map(route => ({ ...route, weight: 0 })) })
  })

  test('of two edits made from the same state one is stale, and changes nothing', async () => {
    const actor = await newActor()
    const id = await created(actor)
    const { updatedAt } = await getGateway(actor.merchantId, id)
    const edits = ['first', 'second', 'third', 'fourth'].map(name =>
      updateGateway(actor, id, updatedAt, { ...sms, name }),
    )
    const kinds = (await Promise.all(edits)).map(outcome => outcome.kind).sort()
    expect(kinds).toEqual(['stale', 'stale', 'stale', 'updated'])
    expect(await auditOf(id)).toHaveLength(2)
  })

  test('an account that was turned off may stay, is offered there, and comes nowhere else', async () => {
    const actor = await newActor()
    const account = { merchantId: actor.merchantId, vendorId: 'alfa', name: 'ours', configSealed: 'x' }
    const [own] = await db().insert(vendorCredentials).values(account).returning()
    const routes = [{ productId: 'alfa.sms', credentialId: own?.id ?? '' }]
    const id = await created(actor, { ...sms, routes })
    await db().update(vendorCredentials).set({ disabledAt: new Date() })
    const { updatedAt } = await getGateway(actor.merchantId, id)
    expect((await updateGateway(actor, id, updatedAt, { ...sms, routes, otpLength: 5 })).kind).toBe('updated')
    expect((await createGateway(actor, { ...sms, routes })).kind).toBe('invalid')
    const merchant = { id: actor.merchantId, currency: 'IDR', defaultCountry: 'ID' }
    const accountsOf = async (chosen: typeof routes) =>
      (await listProducts(merchant, chosen)).find(product => product.id === 'alfa.sms')?.accounts
    expect(await accountsOf([])).toEqual([])
    expect(await accountsOf(routes)).toEqual([{ id: own?.id, name: 'ours', enabled: false }])
  })

  test('a product that was turned off may stay in the chain it is in', async () => {
    const actor = await newActor()
    await db().insert(products).values({ id: 'alfa.old', vendorId: 'alfa', name: 'Old', channel: 'SMS' })
    const routes = [{ productId: 'alfa.old', credentialId: null }]
    const id = await created(actor, { ...sms, routes })
    await db().update(products).set({ enabled: false }).where(eq(products.id, 'alfa.old'))
    const { updatedAt } = await getGateway(actor.merchantId, id)
    expect((await updateGateway(actor, id, updatedAt, { ...sms, routes })).kind).toBe('updated')
  })
})

test('weights are stored with the modes that share by them, and a change of mode is in the audit log', async () => {
  const actor = await newActor()
  const routes = [
    { productId: 'alfa.sms', credentialId: null, weight: 80 },
    { productId: 'beta.sms', credentialId: null, weight: 20 },
  ]
  const id = await created(actor, { ...sms, routing: 'weighted', routes })
  expect(await getGateway(actor.merchantId, id)).toMatchObject({ routing: 'weighted', routes })
  const { updatedAt } = await getGateway(actor.merchantId, id)
  await updateGateway(actor, id, updatedAt, { ...sms, routing: 'cheapest', routes })
  const weights = (await getGateway(actor.merchantId, id)).routes.map(({ weight }) => weight)
  expect(weights).toEqual([0, 0])
  const [, change] = await auditOf(id)
  expect(change).toMatchObject({ before: { routing: 'weighted', routes }, after: { routing: 'cheapest' } })
})

test.each([
  ['weighted', [80, 10], 'weightsSum'],
  ['weighted', [120, -20], 'wholeNumber?min=0&max=100'],
  ['automatic', [99, 1], 'weightMin?min=2'],
  ['automatic', [0, 0], 'weightsSum'],
] as const)('%s with %o points is refused', async (routing, weights, message) => {
  const routes = weights.map((weight, index) => ({
    productId: index === 0 ? 'alfa.sms' : 'beta.sms',
    credentialId: null,
    weight,
  }))
  const outcome = await createGateway(await newActor(), { ...sms, routing, routes })
  expect(outcome).toMatchObject({
    kind: 'invalid',
    errors: expect.arrayContaining([expect.objectContaining({ message })]),
  })
})

test('turning a gateway off is stored and audited once', async () => {
  const actor = await newActor()
  const id = await created(actor)
  await setGatewayEnabled(actor, id, false)
  await setGatewayEnabled(actor, id, false)
  expect(await getGateway(actor.merchantId, id)).toMatchObject({ enabled: false })
  const [, change, ...more] = await auditOf(id)
  expect(change).toMatchObject({
    action: 'gateway.disable',
    before: { enabled: true },
    after: { enabled: false },
  })
  expect(more).toEqual([])
})

test('the list finds by name, purpose or key, keeps a channel, and sorts as asked', async () => {
  const actor = await newActor()
  await created(actor, { ...sms, name: 'Beta 100%' })
  const alfa = await created(actor, { ...sms, name: 'alfa', purpose: 'Reset_it' })
  const routes = [{ productId: 'beta.call', credentialId: null }]
  await created(actor, { ...sms, name: 'Call', channel: 'MISSCALL', otpLength: 4, routes })
  const names = async (filter: GatewayFilter) =>
    (await listGateways(actor.merchantId, filter)).map(({ name }) => name)
  expect(await names({ search: 'BETA' })).toEqual(['Beta 100%'])
  expect(await names({ search: '0%' })).toEqual(['Beta 100%'])
  expect(await names({ search: 'reset_' })).toEqual(['alfa'])
  expect(await names({ search: (await getGateway(actor.merchantId, alfa)).key })).toEqual(['alfa'])
  expect(await names({ search: '%' })).toEqual(['Beta 100%'])
  expect(await names({ channel: 'MISSCALL' })).toEqual(['Call'])
  expect(await names({ channel: 'PIGEON' })).toHaveLength(3)
  expect(await names({ sort: '-name' })).toEqual(['Call', 'Beta 100%', 'alfa'])
  expect(await names({ sort: 'created' })).toEqual(['Beta 100%', 'alfa', 'Call'])
})

test("another merchant's gateway is not found by any use case and nothing changes", async () => {
  const [owner, stranger] = [await newActor(), await newActor()]
  const id = await created(owner)
  const before = await getGateway(owner.merchantId, id)
  const unknown = { reason: 'gatewayUnknown' }
  await expect(getGateway(stranger.merchantId, id)).rejects.toMatchObject(unknown)
  await expect(updateGateway(stranger, id, before.updatedAt, { ...sms, name: 'Mine' })).rejects.toMatchObject(
    unknown,
  )
  await expect(setGatewayEnabled(stranger, id, false)).rejects.toMatchObject(unknown)
  await expect(getGateway(stranger.merchantId, 'no id')).rejects.toMatchObject(unknown)
  expect(await listGateways(stranger.merchantId)).toEqual([])
  expect(await getGateway(owner.merchantId, id)).toEqual(before)
  expect(await auditOf(id)).toHaveLength(1)
})
