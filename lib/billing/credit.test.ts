import { asc, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, ledgerEntries, merchants, wallets } from '#db/schema/index.ts'
import { newId } from '#lib/core/id.ts'
import { bookCredit } from './book-credit.ts'
import { setCreditLimit } from './set-credit-limit.ts'

async function newActor() {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const merchantId = merchant?.id ?? ''
  await db().insert(wallets).values({ merchantId, currency: 'IDR' })
  return { merchantId, userId: newId(), ip: '203.0.113.9' }
}
type Actor = Awaited<ReturnType<typeof newActor>>
const form = (amount: string) => ({ token: newId(), amount, note: 'Transfer 17' })
const auditOf = ({ merchantId }: Actor) =>
  db().select().from(auditLog).where(eq(auditLog.merchantId, merchantId)).orderBy(asc(auditLog.id))

/** What may be spent, which must be what the ledger says. */
async function balance({ merchantId }: Actor): Promise<bigint> {
  const [wallet] = await db().select().from(wallets).where(eq(wallets.merchantId, merchantId))
  const [ledger] = await db()
    .select({ total: sql<bigint>`coalesce(sum(${ledgerEntries.amountMicros}), 0)`.mapWith(BigInt) })
    .from(ledgerEntries)
    .where(sql`${ledgerEntries.merchantId} = ${merchantId} and ${ledgerEntries.account} = 'merchant'`)
  expect(wallet?.availableMicros).toBe(ledger?.total)
  return wallet?.availableMicros ?? 0n
}

describe('credit', () => {
  test('a deposit and a correction go through the ledger and into the merchant’s audit log', async () => {
    const actor = await newActor()
    expect(await bookCredit(actor, form('100000'))).toEqual({ kind: 'booked' })
    expect(await bookCredit(actor, form('-2500.5'))).toEqual({ kind: 'booked' })
    expect(await balance(actor)).toBe(97_499_500_000n)
    expect(await auditOf(actor)).toMatchObject([
      { ...actor, action: 'wallet.deposit', after: { amount: '100000', note: 'Transfer 17' } },
      { ...actor, action: 'wallet.correction', after: { amount: '-2500.5' } },
    ])
  })

  test('one form books once, however often and in parallel it is sent', async () => {
    const actor = await newActor()
    const given = form('5000')
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map(() => bookCredit(actor, given)))
    expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'booked' })))
    expect(await balance(actor)).toBe(5_000_000_000n)
    expect(await auditOf(actor)).toHaveLength(1)
  })

  test('a booked form sent again with another amount, or for another merchant, books nothing and says so', async () => {
    const [actor, other] = [await newActor(), await newActor()]
    const given = form('5000')
    await bookCredit(actor, given)
    const was = { kind: 'bookedOtherwise', amountMicros: 5_000_000_000n }
    expect(await bookCredit(actor, { ...given, amount: '-5000' })).toEqual(was)
    expect(await bookCredit(actor, { ...given, amount: '6000' })).toEqual(was)
    expect(await bookCredit(other, given)).toEqual(was)
    expect([await balance(actor), await balance(other)]).toEqual([5_000_000_000n, 0n])
  })

  test('parallel corrections never take the balance below the limit', async () => {
    const actor = await newActor()
    await bookCredit(actor, form('1000'))
    const kinds = await Promise.all(Array.from({ length: 8 }, () => bookCredit(actor, form('-300'))))
    expect(kinds.filter(({ kind }) => kind === 'booked')).toHaveLength(3)
    expect(kinds.filter(({ kind }) => kind === 'short')).toHaveLength(5)
    expect(await balance(actor)).toBe(100_000_000n)
  })

  test('what is no booking is refused at its field', async () => {
    const actor = await newActor()
    const bad: [object, string][] = [
      [{ amount: '0' }, 'amount'],
      [{ amount: '0.0000001' }, 'amount'],
      [{ amount: '1e9' }, 'amount'],
      [{ amount: '100000000001' }, 'amount'],
      [{ amount: '٣' }, 'amount'],
      [{ amount: 5 }, 'amount'],
      [{ note: '' }, 'note'],
      [{ note: 'x'.repeat(201) }, 'note'],
      [{ note: 'a\u0000' }, 'note'],
      [{ token: 'once' }, 'token'],
    ]
    for (const [changes, field] of bad) {
      const outcome = await bookCredit(actor, { ...form('10'), ...changes })
      expect(outcome, JSON.stringify(changes)).toMatchObject({ kind: 'invalid', errors: [{ field }] })
    }
    expect(await bookCredit({ ...actor, merchantId: newId() }, form('10'))).toEqual({ kind: 'unknown' })
    expect(await balance(actor)).toBe(0n)
  })
})

describe('the credit limit', () => {
  test('lets the balance go below zero as far as it says, and not be lowered above what is owed', async () => {
    const actor = await newActor()
    expect(await setCreditLimit(actor, { limit: '1000', seen: '0' })).toEqual({ kind: 'set' })
    expect(await bookCredit(actor, form('-800'))).toEqual({ kind: 'booked' })
    expect(await setCreditLimit(actor, { limit: '500', seen: '1000' })).toEqual({ kind: 'short' })
    expect(await setCreditLimit(actor, { limit: '800', seen: '1000' })).toEqual({ kind: 'set' })
    const [, , change] = await auditOf(actor)
    expect(change).toMatchObject({
      action: 'wallet.limit',
      before: { creditLimit: '1000' },
      after: { creditLimit: '800' },
    })
  })

  test('of two changes made from the same state one is stale', async () => {
    const actor = await newActor()
    const kinds = await Promise.all(
      ['100', '200', '300'].map(async limit => (await setCreditLimit(actor, { limit, seen: '0' })).kind),
    )
    expect(kinds.sort()).toEqual(['set', 'stale', 'stale'])
    expect(await setCreditLimit(actor, { limit: '-1', seen: '0' })).toMatchObject({ kind: 'invalid' })
    const nobody = { ...actor, merchantId: newId() }
    expect(await setCreditLimit(nobody, { limit: '1', seen: '0' })).toEqual({ kind: 'unknown' })
  })
})
