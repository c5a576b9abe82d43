import { and, asc, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, deliveryHours, memberships, merchants, users, wallets } from '#db/schema/index.ts'
import { createMerchantKey, requireCaller } from '#lib/api/merchant-key.ts'
import { newId } from '#lib/core/id.ts'
import { open } from '#lib/core/secret.ts'
import { mailPlace } from '#lib/mail/enqueue-mail.ts'
import type { Mail } from '#lib/mail/mail.ts'
import { addMerchant } from './add-merchant.ts'
import { findMerchant } from './find-merchant.ts'
import { grantOperator } from './grant-operator.ts'
import { listMerchants } from './list-merchants.ts'
import { findPasswordReset } from './reset-password.ts'
import { setMerchantStatus } from './set-merchant-status.ts'

const person = { userId: newId(), ip: '203.0.113.9' }
const operator = { ...person, merchantId: null }
const input = (changes: object = {}) => ({
  id: newId(),
  company: 'Toko Baru',
  country: 'ID',
  name: 'Sari',
  email: `${newId()}@example.com`,
  ...changes,
})

async function added(changes: object = {}): Promise<string> {
  const outcome = await addMerchant(operator, input(changes), 'en')
  if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome))
  return outcome.id
}

async function mailsTo(email: string): Promise<Mail[]> {
  const rows = await db().execute<{ payload: { id: string; sealed: string } }>(
    sql`select payload from graphile_worker._private_jobs order by id`,
  )
  const mails = rows.map(({ payload }) => JSON.parse(open(payload.sealed, mailPlace(payload.id))) as Mail)
  return mails.filter(({ to }) => to === email)
}
const auditOf = (merchantId: string) =>
  db().select().from(auditLog).where(eq(auditLog.merchantId, merchantId)).orderBy(asc(auditLog.id))

describe('adding', () => {
  test('makes the merchant, its wallet and its owner, who gets a link that sets a password', async () => {
    const given = input()
    const id = await added(given)
    expect(await findMerchant(id)).toMatchObject({
      name: 'Toko Baru',
      status: 'active',
      allowedCountries: ['ID'],
      members: [{ name: 'Sari', email: given.email, role: 'owner' }],
    })
    const [wallet] = await db().select().from(wallets).where(eq(wallets.merchantId, id))
    expect(wallet).toMatchObject({ availableMicros: 0n, creditLimitMicros: 0n })
    const [mail, ...others] = await mailsTo(given.email)
    expect(others).toEqual([])
    expect(mail).toMatchObject({ template: 'merchantInvited', values: { merchant: 'Toko Baru' } })
    expect(await findPasswordReset(mail?.link?.split('/').at(-1))).toMatchObject({ email: given.email })
    expect(await auditOf(id)).toMatchObject([{ ...person, action: 'merchant.create', subjectId: id }])
  })

  test('sent many times at once makes one merchant and one mail', async () => {
    const given = input()
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => addMerchant(operator, given, 'en')))
    expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'added', id: given.id })))
    expect(await mailsTo(given.email)).toHaveLength(1)
    expect(await auditOf(given.id)).toHaveLength(1)
  })

  test('somebody with an account owns the new merchant too, and keeps the password', async () => {
    const email = `Known-${newId()}@Example.com`
    const [user] = await db().insert(users).values({ email, name: 'Known', passwordHash: 'kept' }).returning()
    const id = await added({ email: email.toLowerCase() })
    const seats = await db().select().from(memberships).where(eq(memberships.merchantId, id))
    expect(seats).toMatchObject([{ userId: user?.id, role: 'owner' }])
    const [kept] = await db()
      .select()
      .from(users)
      .where(eq(users.id, user?.id ?? ''))
    expect(kept).toMatchObject({ passwordHash: 'kept', name: 'Known' })
    const [mail] = await mailsTo(email)
    expect(mail).toMatchObject({ template: 'merchantAdded' })
    expect(mail?.link).not.toContain('password')
  })

  test('what cannot be a merchant is told field by field, and nothing is made', async () => {
    const bad: [object, string][] = [
      [{ company: '' }, 'company'],
      [{ company: 'x'.repeat(81) }, 'company'],
      [{ company: 'a\u0000b' }, 'company'],
      [{ country: 'XX' }, 'country'],
      [{ email: 'nobody' }, 'email'],
      [{ name: 7 }, 'name'],
      [{ id: 'one' }, 'id'],
    ]
    const count = () => db().$count(merchants)
    const before = await count()
    for (const [changes, field] of bad) {
      const outcome = await addMerchant(operator, input(changes), 'en')
      expect(outcome, JSON.stringify(changes)).toMatchObject({ kind: 'invalid', errors: [{ field }] })
    }
    expect(await count()).toBe(before)
  })
})

describe('suspending', () => {
  test('a suspended merchant’s key is refused from the next request on, and works again after', async () => {
    const id = await added()
    const authorization = `Bearer ${await createMerchantKey(db(), id, 'test')}`
    const answer = () =>
      requireCaller(authorization, () => undefined).then(
        () => 'taken',
        error => error.reason,
      )
    expect(await answer()).toBe('taken')
    await setMerchantStatus(operator, id, { status: 'suspended', reason: 'Unpaid since May' })
    await expect.poll(answer).toBe('merchantInactive')
    await setMerchantStatus(operator, id, { status: 'active', reason: 'Paid' })
    await expect.poll(answer).toBe('taken')
    const [, suspended, reactivated, ...more] = await auditOf(id)
    expect(suspended).toMatchObject({
      ...person,
      action: 'merchant.suspend',
      after: { status: 'suspended', reason: 'Unpaid since May' },
    })
    expect(reactivated).toMatchObject({ action: 'merchant.reactivate' })
    expect(more).toEqual([])
  })

  test('is done once, needs a reason, and knows only merchants that exist', async () => {
    const id = await added()
    const suspend = { status: 'suspended', reason: 'Fraud' }
    expect(await setMerchantStatus(operator, id, { ...suspend, reason: ' ' })).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'reason' }],
    })
    await Promise.all([1, 2, 3].map(() => setMerchantStatus(operator, id, suspend)))
    expect(await auditOf(id)).toHaveLength(2)
    expect(await setMerchantStatus(operator, newId(), suspend)).toEqual({ kind: 'unknown' })
    expect(await setMerchantStatus(operator, 'x', suspend)).toEqual({ kind: 'unknown' })
    expect(await findMerchant('x')).toBeUndefined()
    expect(await findMerchant(newId())).toBeUndefined()
  })
})

describe('listing', () => {
  test('pages follow each other without a gap or a repeat, both ways', async () => {
    const mark = `Pages ${newId()}`
    const ids: string[] = []
    for (let count = 0; count < 5; count++) ids.unshift(await added({ company: mark }))
    const search = mark
    const first = await listMerchants({ search }, 2)
    const second = await listMerchants({ search, olderThan: first.older ?? '' }, 2)
    const third = await listMerchants({ search, olderThan: second.older ?? '' }, 2)
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids)
    expect([first.newer, third.older]).toEqual([undefined, undefined])
    const back = await listMerchants({ search, newerThan: third.newer ?? '' }, 2)
    expect(back.items).toEqual(second.items)
  })

  test('finds by part of a name, by a member’s address, by id and by status; nothing else matches', async () => {
    const email = `find-${newId()}@example.com`
    const id = await added({ company: '100% Kopi_Senja', email })
    await setMerchantStatus(operator, id, { status: 'suspended', reason: 'test' })
    const found = async (filter: object) => (await listMerchants(filter)).items.map(row => row.id)
    for (const search of ['kopi_senja', '100% k', email.toUpperCase(), id]) {
      expect(await found({ search }), search).toEqual([id])
    }
    expect(await found({ search: 'kopi%senja' })).toEqual([])
    expect(await found({ search: 'Kopi_Senja', status: 'active' })).toEqual([])
    expect(await found({ search: "'; drop table merchants; --\u0000" })).toEqual([])
    expect(await found({ status: 'suspended' })).toContain(id)
  })

  test('counts the last 30 days of each merchant', async () => {
    const id = await added({ company: `Volume ${newId()}` })
    const row = (daysAgo: number, requested: number) => ({
      merchantId: id,
      hour: new Date(Date.now() - daysAgo * 86_400_000),
      gatewayId: newId(),
      productId: 'a.b',
      channel: 'SMS',
      country: 'ID',
      operator: '',
      requested,
      chargedMicros: 0n,
      deliverLatencies: '0',
      verifyLatencies: '0',
    })
    await db()
      .insert(deliveryHours)
      .values([row(1, 40), row(29, 2), row(31, 1000)])
    expect((await listMerchants({ search: id })).items).toMatchObject([{ requested30d: 42 }])
  })
})

test('an operator is made by address, once, and it is written down', async () => {
  const email = `op-${newId()}@example.com`
  const [user] = await db().insert(users).values({ email, name: 'Op', passwordHash: 'x' }).returning()
  expect(await grantOperator('nobody@example.com')).toBe(false)
  expect(await grantOperator(email.toUpperCase())).toBe(true)
  expect(await grantOperator(email)).toBe(true)
  const entries = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, user?.id ?? ''), eq(auditLog.action, 'user.operator')))
  expect(entries).toHaveLength(1)
})
