import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, merchants, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { addCredential } from './add-credential.ts'
import { findCredential } from './credential.ts'
import { editCredential } from './edit-credential.ts'
import { getCredential } from './get-credential.ts'
import { listCredentials } from './list-credentials.ts'
import { setCredentialEnabled } from './set-credential-enabled.ts'
import { syncCatalogue } from './sync-catalogue.ts'

const secret = 'a-very-secret-key'
const infobip = {
  vendorId: 'infobip',
  name: 'Our Infobip',
  config: { baseUrl: 'https://xyz.api.infobip.com', apiKey: secret, sender: 'TOKO' },
}

async function newActor(): Promise<Actor> {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const email = `${newId()}@example.com`
  const [user] = await db().insert(users).values({ name: 'Ayu', email, passwordHash: 'x' }).returning()
  return { merchantId: merchant?.id ?? '', userId: user?.id ?? '' }
}

async function added(actor: Actor, input: unknown = infobip): Promise<string> {
  const outcome = await addCredential(actor, input)
  expect(outcome).toMatchObject({ kind: 'added' })
  return outcome.kind === 'added' ? outcome.id : ''
}

const configOf = async (id: string) => (await findCredential(db(), id))?.config
const auditOf = (id: string) =>
  db().select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(asc(auditLog.id))

beforeAll(syncCatalogue)

test('a stored secret is in no answer and in no audit entry, only that it is stored', async () => {
  const actor = await newActor()
  const id = await added(actor)
  const credential = await getCredential(actor.merchantId, id)
  expect(credential).toMatchObject({ config: { sender: 'TOKO', timeoutMs: '4000' }, stored: ['apiKey'] })
  await editCredential(actor, id, credential.updatedAt, {
    ...infobip,
    config: { ...infobip.config, apiKey: `${secret}-2` },
  })
  const told = [await getCredential(actor.merchantId, id), await listCredentials(actor.merchantId)]
  expect(JSON.stringify([told, await auditOf(id)])).not.toContain(secret)
  expect(await configOf(id)).toMatchObject({ apiKey: `${secret}-2` })
  expect((await auditOf(id))[1]).toMatchObject({
    action: 'credential.update',
    before: { replaced: [] },
    after: { replaced: ['apiKey'] },
  })
})

describe('an edit', () => {
  test('keeps a secret that is left empty', async () => {
    const actor = await newActor()
    const id = await added(actor)
    const { updatedAt } = await getCredential(actor.merchantId, id)
    const config = { ...infobip.config, apiKey: '', sender: 'WARUNG' }
    const outcome = await editCredential(actor, id, updatedAt, { ...infobip, config })
    expect(outcome.kind).toBe('saved')
    expect(await configOf(id)).toMatchObject({ apiKey: secret, sender: 'WARUNG' })
  })

  test('never sends a stored secret to another address', async () => {
    const actor = await newActor()
    const id = await added(actor)
    const { updatedAt } = await getCredential(actor.merchantId, id)
    const config = { ...infobip.config, apiKey: '', baseUrl: 'https://collector.example.org' }
    expect(await editCredential(actor, id, updatedAt, { ...infobip, config })).toEqual({
      kind: 'invalid',
      errors: [{ field: 'config.apiKey', message: 'secretAgain' }],
    })
    expect(await configOf(id)).toMatchObject({ baseUrl: 'https://xyz.api.infobip.com' })
  })

  test('of four made from the same state one is saved', async () => {
    const actor = await newActor()
    const id = await added(actor)
    const { updatedAt } = await getCredential(actor.merchantId, id)
    const edits = ['a', 'b', 'c', 'd'].map(name => editCredential(actor, id, updatedAt, { ...infobip, name }))
    const kinds = (await Promise.all(edits)).map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['saved', 'stale', 'stale', 'stale'])
  })
})

test.each([
  ['an inner address', { baseUrl: 'https://10.0.0.7', apiKey: 'k' }, 'config.baseUrl'],
  ['an address without https', { baseUrl: 'http://api.infobip.com', apiKey: 'k' }, 'config.baseUrl'],
  ['a missing secret', {}, 'config.apiKey'],
  ['a secret that would start another header', { apiKey: 'k\r\nx: y' }, 'config.apiKey'],
  ['a time that is no number', { apiKey: 'k', timeoutMs: 'soon' }, 'config.timeoutMs'],
  ['a field the vendor does not have', { apiKey: 'k', surprise: '1' }, 'config'],
  ['a value that is no text', { apiKey: 5 }, 'config.apiKey'],
])('%s is refused at its field and nothing is stored', async (_, config, field) => {
  const actor = await newActor()
  expect(await addCredential(actor, { ...infobip, config })).toMatchObject({
    kind: 'invalid',
    errors: [{ field }],
  })
  expect(await listCredentials(actor.merchantId)).toEqual([])
})

test.each(['sip.example.com, 10.0.0.7:5060', '[::1]:5060', 'localhost', 'sip.example.com, 169.254.169.254'])(
  'a trunk inside our own network is refused: %s',
  async trunks => {
    const config = { trunks, numbers: '+622150860000-9999' }
    const outcome = await addCredential(await newActor(), { vendorId: 'sip', name: 'Trunk', config })
    expect(outcome).toEqual({ kind: 'invalid', errors: [{ field: 'config.trunks', message: 'hostPublic' }] })
  },
)

test('the password of a trunk never goes to another one', async () => {
  const actor = await newActor()
  const config = { trunks: 'sip.example.com', numbers: '+622150860000-9999', user: 'toko', password: secret }
  const id = await added(actor, { vendorId: 'sip', name: 'Trunk', config })
  const { updatedAt } = await getCredential(actor.merchantId, id)
  const moved = { ...config, password: '', trunks: 'sip.example.com, sip.example.org' }
  expect(
    await editCredential(actor, id, updatedAt, { vendorId: 'sip', name: 'Trunk', config: moved }),
  ).toEqual({
    kind: 'invalid',
    errors: [{ field: 'config.password', message: 'secretAgain' }],
  })
})

test('the platform may use an inner address', async () => {
  const { userId } = await newActor()
  const config = { ...infobip.config, baseUrl: 'http://10.0.0.7' }
  const outcome = await addCredential({ userId, merchantId: null }, { ...infobip, config })
  expect(outcome.kind).toBe('added')
  expect((await listCredentials(null)).map(({ name }) => name)).toEqual(['Our Infobip'])
})

test('the same account sent four times at once is added once, another one under its id beside it', async () => {
  const actor = await newActor()
  const id = newId()
  const twins = await Promise.all(Array.from({ length: 4 }, () => addCredential(actor, infobip, id)))
  expect(twins).toEqual(Array(4).fill({ kind: 'added', id }))
  expect((await addCredential(actor, { ...infobip, name: 'Another' }, id)).kind).toBe('added')
  expect((await listCredentials(actor.merchantId)).map(({ name }) => name)).toEqual([
    'Another',
    'Our Infobip',
  ])
})

test('turning an account off is stored and audited once', async () => {
  const actor = await newActor()
  const id = await added(actor)
  await setCredentialEnabled(actor, id, false)
  await setCredentialEnabled(actor, id, false)
  expect((await getCredential(actor.merchantId, id)).disabledAt).toBeInstanceOf(Date)
  await setCredentialEnabled(actor, id, true)
  const actions = (await auditOf(id)).map(({ action }) => action)
  expect(actions).toEqual(['credential.create', 'credential.disable', 'credential.enable'])
})

test("somebody else's account is not found by any use case and nothing changes", async () => {
  const [owner, stranger] = [await newActor(), await newActor()]
  const id = await added(owner)
  const { updatedAt } = await getCredential(owner.merchantId, id)
  const unknown = { reason: 'credentialMissing' }
  for (const actor of [stranger, { ...stranger, merchantId: null }]) {
    await expect(getCredential(actor.merchantId, id)).rejects.toMatchObject(unknown)
    await expect(editCredential(actor, id, updatedAt, infobip)).rejects.toMatchObject(unknown)
    await expect(setCredentialEnabled(actor, id, false)).rejects.toMatchObject(unknown)
  }
  await expect(getCredential(owner.merchantId, 'no id')).rejects.toMatchObject(unknown)
  expect(await listCredentials(stranger.merchantId)).toEqual([])
  expect(await auditOf(id)).toHaveLength(1)
})
