import { randomBytes, randomInt } from 'node:crypto'
import { and, eq, like } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { auditLog, merchantKeys } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { newId } from '#lib/core/id.ts'
import { sha256 } from '#lib/core/secret.ts'
import { createKey } from './create-key.ts'
import { listKeys } from './list-keys.ts'
import { requireCaller } from './merchant-key.ts'
import { renameKey } from './rename-key.ts'
import { revokeKey } from './revoke-key.ts'
import { rollKey } from './roll-key.ts'

async function newActor(): Promise<Actor> {
  const owner = { name: 'Ayu', email: `${randomInt(2 ** 40)}@example.com`, password: 'a long password' }
  return createMerchant({ name: 'Toko', owner })
}
let actor: Actor
let stranger: Actor
beforeAll(async () => {
  ;[actor, stranger] = await Promise.all([newActor(), newActor()])
})

async function made(name: string, of = actor): Promise<{ id: string; key: string }> {
  const outcome = await createKey(of, { name })
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome))
  return outcome
}
const use = (key: string) =>
  requireCaller(`Bearer ${key}`, () => '203.0.113.7').then(
    caller => caller.merchantId,
    error => error.reason,
  )

test('a new key works at once, and is stored only as its digest', async () => {
  const { id, key } = await made('Server')
  expect(await use(key)).toBe(actor.merchantId)
  const [row] = await db().select().from(merchantKeys).where(eq(merchantKeys.id, id))
  expect(row).toMatchObject({ keyHash: sha256(key), prefix: key.slice(0, 12), createdBy: actor.userId })
  const rows =
    await sql()`select t::text as text from merchant_keys t union all select t::text from audit_log t`
  expect(rows.some(({ text }) => text.includes(key.slice(14)))).toBe(false)
})

test('a key of the first kind, without checksum, goes on working', async () => {
  const key = `sandi_${randomBytes(32).toString('base64url')}`
  const { merchantId } = actor
  await db()
    .insert(merchantKeys)
    .values({ merchantId, name: 'Old', prefix: key.slice(0, 12), keyHash: sha256(key) })
  expect(await use(key)).toBe(merchantId)
})

test('a mistyped key is refused without asking the database', async () => {
  const { key } = await made('Typed')
  const wrong = key.slice(0, 20) + (key.charAt(20) === 'x' ? 'y' : 'x') + key.slice(21)
  const { merchantId } = actor
  // Were it looked up, it would be found.
  await db()
    .insert(merchantKeys)
    .values({ merchantId, name: 'Trap', prefix: wrong.slice(0, 12), keyHash: sha256(wrong) })
  expect(await use(wrong)).toBe('keyUnknown')
})

test.each([
  ['nothing', {}, 'name'],
  ['a name of spaces', { name: '   ' }, 'name'],
  ['a name that is too long', { name: 'x'.repeat(81) }, 'name'],
  ['a number', { name: 7 }, 'name'],
  ['a name with a zero byte', { name: 'a\u0000b' }, 'name'],
  ['a further field', { name: 'x', merchantId: newId() }, ''],
  ['null', null, ''],
])('%s makes no key and says at which field', async (_, input, field) => {
  const outcome = await createKey(actor, input)
  expect(outcome).toMatchObject({ kind: 'invalid', errors: [{ field }] })
})

test('any writing may name a key', async () => {
  for (const name of ['🔑 Kasir', 'مفتاح', '<script>alert(1)</script>', "Rob'); drop table users;--"]) {
    const { id } = await made(name)
    expect((await listKeys(actor.merchantId)).find(key => key.id === id)?.name).toBe(name)
  }
})

test('sent twice at once, a form makes one key', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => createKey(actor, { name: 'Twice' })))
  expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1)
})

test('there are at most twenty working keys, however many ask at once; an ended one makes room', async () => {
  const crowd = await newActor()
  const outcomes = await Promise.all(
    Array.from({ length: 24 }, (_, index) => createKey(crowd, { name: `Key ${index}` })),
  )
  const created = outcomes.flatMap(outcome => (outcome.kind === 'created' ? [outcome] : []))
  expect(created).toHaveLength(20)
  expect(await rollKey(crowd, created[0]?.id ?? '', { overlap: '24' })).toEqual({ kind: 'full' })
  expect(await rollKey(crowd, created[0]?.id ?? '', { overlap: '0' })).toMatchObject({ kind: 'created' })
  expect(await revokeKey(crowd, created[1]?.id ?? '')).toBe(true)
  expect(await createKey(crowd, { name: 'Room' })).toMatchObject({ kind: 'created' })
})

describe('rolling', () => {
  test('with an overlap both keys work until it is over, then only the new one', async () => {
    const old = await made('Rolled')
    const outcome = await rollKey(actor, old.id, { overlap: '24' })
    if (outcome.kind !== 'created') throw new Error(outcome.kind)
    expect([await use(old.key), await use(outcome.key)]).toEqual([actor.merchantId, actor.merchantId])
    const states = (await listKeys(actor.merchantId)).filter(({ name }) => name === 'Rolled')
    expect(states.map(({ state }) => state).sort()).toEqual(['active', 'expiring'])
    await sql()`update merchant_keys set expires_at = now() where id = ${old.id}`
    await expect.poll(() => use(old.key)).toBe('keyRevoked')
    expect(await use(outcome.key)).toBe(actor.merchantId)
  })

  test('a key whose time comes is refused though it was used a moment ago', async () => {
    const { id, key } = await made('Remembered')
    await sql()`update merchant_keys set expires_at = now() + interval '200 milliseconds' where id = ${id}`
    await expect.poll(() => use(key)).toBe('keyRevoked')
  })

  test('without an overlap ends the old key at once', async () => {
    const old = await made('Now')
    const outcome = await rollKey(actor, old.id, { overlap: '0' })
    expect(outcome.kind).toBe('created')
    await expect.poll(() => use(old.key)).toBe('keyRevoked')
  })

  test('twice at once makes one new key', async () => {
    const { id } = await made('Raced')
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => rollKey(actor, id, { overlap: '1' })))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'gone', 'gone', 'gone'])
  })

  test.each(['2', '', 24, null, '24 '])('an overlap of %j is refused', async overlap => {
    const [key] = await listKeys(actor.merchantId)
    expect(await rollKey(actor, key?.id ?? '', { overlap })).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'overlap' }],
    })
  })
})

test('a revoked key is refused, stays in the list, and cannot be revoked, rolled or renamed again', async () => {
  const { id, key } = await made('Gone')
  expect(await use(key)).toBe(actor.merchantId)
  expect(await revokeKey(actor, id)).toBe(true)
  await expect.poll(() => use(key)).toBe('keyRevoked')
  expect((await listKeys(actor.merchantId)).find(row => row.id === id)?.state).toBe('revoked')
  expect(await revokeKey(actor, id)).toBe(false)
  expect(await rollKey(actor, id, { overlap: '1' })).toEqual({ kind: 'gone' })
  expect(await renameKey(actor, id, { name: 'Other' })).toEqual({ kind: 'gone' })
})

test("a key's new name must be free", async () => {
  const [first] = [await made('First'), await made('Second')]
  expect(await renameKey(actor, first.id, { name: 'Second' })).toMatchObject({ kind: 'invalid' })
  expect(await renameKey(actor, first.id, { name: ' Third ' })).toEqual({ kind: 'renamed' })
  expect(await renameKey(actor, first.id, { name: 'Third' })).toEqual({ kind: 'renamed' })
  expect((await listKeys(actor.merchantId)).map(({ name }) => name)).toContain('Third')
})

test("another merchant's key is as unknown as none", async () => {
  const { id, key } = await made('Mine')
  for (const unknown of [id, newId(), 'x', '']) {
    expect(await revokeKey(stranger, unknown)).toBe(false)
    expect(await rollKey(stranger, unknown, { overlap: '0' })).toEqual({ kind: 'gone' })
    expect(await renameKey(stranger, unknown, { name: 'Theirs' })).toEqual({ kind: 'gone' })
  }
  expect(await use(key)).toBe(actor.merchantId)
  expect(await listKeys(stranger.merchantId)).toEqual([])
})

test('every change of a key is in the audit log, its text never', async () => {
  const someone = { ...(await newActor()), ip: '203.0.113.9' }
  const { id } = await made('Audited', someone)
  await renameKey(someone, id, { name: 'Renamed' })
  await rollKey(someone, id, { overlap: '1' })
  await revokeKey(someone, id)
  const entries = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.merchantId, someone.merchantId), like(auditLog.action, 'key.%')))
    .orderBy(auditLog.id)
  expect(entries.map(({ action }) => action)).toEqual(['key.create', 'key.rename', 'key.roll', 'key.revoke'])
  expect(entries[1]).toMatchObject({
    userId: someone.userId,
    ip: '203.0.113.9',
    before: { name: 'Audited' },
    after: { name: 'Renamed' },
  })
})
