import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { memberships, merchants, sessions, users } from '#db/schema/index.ts'
import { newId } from '#lib/core/id.ts'
import { checkCredentials } from './check-credentials.ts'
import { findSeat } from './find-seat.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { safeReturnPath } from './return-path.ts'
import { findSession, openSession } from './session.ts'

const password = 'correct horse battery'
let passwordHash = ''

async function newUser(): Promise<{ id: string; email: string }> {
  const email = `User-${newId()}@Example.com`
  const [user] = await db().insert(users).values({ email, name: 'Ayu', passwordHash }).returning()
  return { id: user?.id ?? '', email }
}

async function newMerchant(userId: string, role: 'owner' | 'viewer' = 'owner'): Promise<string> {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const merchantId = merchant?.id ?? ''
  await db().insert(memberships).values({ merchantId, userId, role })
  return merchantId
}

beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

describe('passwords', () => {
  test('are stored as argon2id with a salt each', async () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await hashPassword(password)).not.toBe(passwordHash)
  })

  test('a missing account is refused even with the password of the decoy', async () => {
    expect(await verifyPassword(undefined, 'no account has this password')).toBe(false)
  })
})

describe('sign-in', () => {
  test('the right password is taken whatever the case of the address', async () => {
    const { id, email } = await newUser()
    const check = await checkCredentials({ email: email.toLowerCase(), password }, undefined)
    expect(check).toEqual({ kind: 'right', userId: id })
  })

  test('a wrong password and an unknown account give the same answer in about the same time', async () => {
    const { email } = await newUser()
    const timed = async (address: string) => {
      const times = []
      for (let round = 0; round < 4; round++) {
        const began = performance.now()
        expect(await checkCredentials({ email: address, password: 'wrong' }, undefined)).toEqual({
          kind: 'wrong',
        })
        times.push(performance.now() - began)
      }
      return Math.min(...times)
    }
    await timed('warm@example.com')
    const [known, unknown] = [await timed(email), await timed('nobody@example.com')]
    expect(unknown / known).toBeGreaterThan(0.4)
    expect(unknown / known).toBeLessThan(2.5)
  })

  test('after ten failures an account is refused even with the right password, parallel guesses included', async () => {
    const { email } = await newUser()
    const guesses = Array.from({ length: 14 }, () =>
      checkCredentials({ email, password: 'wrong' }, undefined),
    )
    const kinds = (await Promise.all(guesses)).map(check => check.kind)
    expect(kinds.filter(kind => kind === 'wrong')).toHaveLength(10)
    expect(await checkCredentials({ email, password }, undefined)).toEqual({ kind: 'limited' })
  })

  test('an address that fails with ten accounts is refused, others are not', async () => {
    const { email } = await newUser()
    for (let count = 0; count < 10; count++) {
      await checkCredentials({ email: `guess${count}@example.com`, password: 'wrong' }, '203.0.113.7')
    }
    expect(await checkCredentials({ email, password }, '203.0.113.7')).toEqual({ kind: 'limited' })
    expect(await checkCredentials({ email, password }, '203.0.113.8')).toMatchObject({ kind: 'right' })
  })

  test.each([null, { email: 'x' }, { email: { $ne: '' }, password: 'x' }])(
    '%j is wrong, not an error',
    async input => {
      expect(await checkCredentials(input, undefined)).toEqual({ kind: 'wrong' })
    },
  )
})

async function signedIn(userId: string) {
  const session = await findSession(await openSession(db(), userId, { ip: '203.0.113.9', userAgent: 'Test' }))
  if (!session) throw new Error('the session just opened is not there')
  return session
}

describe('a session', () => {
  test('works for the chosen merchant, and for the oldest one when the choice is not theirs', async () => {
    const user = await newUser()
    const [first, second] = [await newMerchant(user.id), await newMerchant(user.id, 'viewer')]
    const foreign = await newMerchant((await newUser()).id)
    const session = await signedIn(user.id)
    expect(await findSeat(session, second)).toMatchObject({ role: 'viewer', merchant: { id: second } })
    expect(await findSeat(session, foreign)).toMatchObject({ role: 'owner', merchant: { id: first } })
    expect((await findSeat(session, undefined))?.merchants.map(({ id }) => id)).toEqual([first, second])
  })

  test('without a membership has no seat', async () => {
    const user = await newUser()
    await newMerchant(user.id)
    const session = await signedIn(user.id)
    await db().delete(memberships).where(eq(memberships.userId, user.id))
    expect(await findSeat(session, undefined)).toBeUndefined()
  })

  test.each([
    ['ended by its user', { endedAt: sql`now()` }],
    ['twelve hours old', { expiresAt: sql`now()` }],
    ['half an hour idle', { seenAt: sql`now() - interval '31 minutes'` }],
  ])('is no session any more once it is %s', async (_, change) => {
    const { id } = await newUser()
    const { sessionId } = await signedIn(id)
    await db().update(sessions).set(change).where(eq(sessions.id, sessionId))
    expect(await findSession(sessionId)).toBeUndefined()
  })

  test('that is used stays alive', async () => {
    const { id } = await newUser()
    const { sessionId } = await signedIn(id)
    await db()
      .update(sessions)
      .set({ seenAt: sql`now() - interval '29 minutes'` })
      .where(eq(sessions.id, sessionId))
    expect(await findSession(sessionId)).toBeDefined()
    const [row] = await db().select().from(sessions).where(eq(sessions.id, sessionId))
    expect(Date.now() - (row?.seenAt.getTime() ?? 0)).toBeLessThan(60_000)
  })

  test.each(['', 'not-an-id', newId()])('with the id "%s" does not exist', async id => {
    expect(await findSession(id)).toBeUndefined()
  })
})

test('the way back after sign-in stays on this site', () => {
  expect(safeReturnPath('/gateways/1?tab=2')).toBe('/gateways/1?tab=2')
  const refused = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/sign-in',
    '',
    undefined,
  ]
  for (const path of refused) expect(safeReturnPath(path), String(path)).toBe('/')
  expect(safeReturnPath('/a/..//evil.example')).toBe('/')
})
