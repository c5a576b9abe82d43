import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, invitations, memberships, type Role, users } from '#db/schema/merchants.ts'
import { newId } from '#lib/core/id.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { checkCredentials } from './check-credentials.ts'
import { createMerchant } from './create-merchant.ts'
import { findInvitation } from './find-invitation.ts'
import { joinAsNewPerson } from './join-as-new-person.ts'
import { newLinkToken } from './link-token.ts'
import { newPerson } from './testing/person.ts'

const password = 'kuda jembatan payung'

async function invited(email: string, role: Role = 'engineer', changes: object = {}) {
  const owner = { name: 'Budi', email: `${newId()}@example.com`, password: 'whatever it is' }
  const { merchantId } = await createMerchant({ name: 'Warung Makmur', owner })
  const { token, tokenHash } = newLinkToken()
  const expiresAt = sql`now() + interval '7 days'`
  await db()
    .insert(invitations)
    .values({ merchantId, email, role, tokenHash, expiresAt, ...changes })
  return { merchantId, token }
}

const rolesIn = async (merchantId: string, email: string) =>
  (
    await db()
      .select({ role: memberships.role })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.merchantId, merchantId), eq(users.email, email)))
  ).map(({ role }) => role)

describe('somebody who is signed in', () => {
  test('with the invited address joins with its role, whatever its case', async () => {
    const self = await newPerson()
    const { merchantId, token } = await invited(self.user.email.toUpperCase(), 'finance')
    expect(await findInvitation(token)).toMatchObject({
      kind: 'open',
      merchant: 'Warung Makmur',
      hasAccount: true,
    })
    expect(await acceptInvitation(self, token)).toEqual({ kind: 'joined', merchantId })
    expect(await rolesIn(merchantId, self.user.email)).toEqual(['finance'])
    expect(await findInvitation(token)).toMatchObject({ kind: 'used' })
    const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, self.user.id))
    expect(entries).toMatchObject([{ action: 'member.join', merchantId, after: { role: 'finance' } }])
  })

  test('with another address does not, and the invitation stays open', async () => {
    const self = await newPerson()
    const { merchantId, token } = await invited('somebody@example.com')
    expect(await acceptInvitation(self, token)).toEqual({ kind: 'over' })
    expect(await rolesIn(merchantId, self.user.email)).toEqual([])
    expect(await findInvitation(token)).toMatchObject({ kind: 'open', hasAccount: false })
  })

  test('joins once, however many windows accept at the same time', async () => {
    const self = await newPerson()
    const { merchantId, token } = await invited(self.user.email)
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => acceptInvitation(self, token)))
    expect(outcomes.filter(({ kind }) => kind === 'joined')).toHaveLength(1)
    expect(await rolesIn(merchantId, self.user.email)).toEqual(['engineer'])
  })

  test('and is a member already keeps their role', async () => {
    const self = await newPerson()
    const { merchantId, token } = await invited(self.user.email, 'owner')
    await db().insert(memberships).values({ merchantId, userId: self.user.id, role: 'viewer' })
    expect(await acceptInvitation(self, token)).toEqual({ kind: 'joined', merchantId })
    expect(await rolesIn(merchantId, self.user.email)).toEqual(['viewer'])
  })
})

describe('somebody new', () => {
  test('gets an account and the membership by one step, and signs in', async () => {
    const email = `${newId()}@example.com`
    const { merchantId, token } = await invited(email, 'viewer')
    expect(await joinAsNewPerson(token, { name: 'Citra', password }, undefined)).toEqual({
      kind: 'joined',
      email,
    })
    expect(await rolesIn(merchantId, email)).toEqual(['viewer'])
    expect(await checkCredentials({ email, password }, undefined)).toMatchObject({ kind: 'right' })
  })

  test('is made once, however many windows send at the same time', async () => {
    const email = `${newId()}@example.com`
    const { token } = await invited(email)
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => joinAsNewPerson(token, { name: 'Citra', password }, undefined)),
    )
    expect(outcomes.filter(({ kind }) => kind === 'joined')).toHaveLength(1)
    expect(await db().select().from(users).where(eq(users.email, email))).toHaveLength(1)
  })

  test.each([
    [{ name: '', password }, 'name'],
    [{ name: 'x'.repeat(81), password }, 'name'],
    [{ name: 'Citra', password: 'warungmakmur 1' }, 'password'],
    [{ name: 'Citra', password: null }, 'password'],
  ])('%j is refused at its field and makes nobody', async (input, field) => {
    const email = `${newId()}@example.com`
    const { token } = await invited(email)
    expect(await joinAsNewPerson(token, input, undefined)).toMatchObject({
      kind: 'invalid',
      errors: [{ field }],
    })
    expect(await db().select().from(users).where(eq(users.email, email))).toEqual([])
  })

  test('whose address has an account by now is told to sign in, and the invitation stays open', async () => {
    const { user } = await newPerson()
    const { token } = await invited(user.email)
    expect(await joinAsNewPerson(token, { name: 'Citra', password }, undefined)).toEqual({ kind: 'taken' })
    expect(await findInvitation(token)).toMatchObject({ kind: 'open', hasAccount: true })
  })
})

test.each([
  ['expired', { expiresAt: sql`now()` }],
  ['revoked', { revokedAt: sql`now()` }],
  ['used', { acceptedAt: sql`now()` }],
])('an invitation that is %s lets nobody in and says so', async (kind, changes) => {
  const self = await newPerson()
  const email = `${newId()}@example.com`
  const [known, unknown] = [
    await invited(self.user.email, 'admin', changes),
    await invited(email, 'admin', changes),
  ]
  expect(await findInvitation(known.token)).toEqual({ kind, merchant: 'Warung Makmur' })
  expect(await acceptInvitation(self, known.token)).toEqual({ kind: 'over' })
  expect(await joinAsNewPerson(unknown.token, { name: 'Citra', password }, undefined)).toEqual({
    kind: 'over',
  })
  expect(await db().select().from(users).where(eq(users.email, email))).toEqual([])
})

test.each(['', 'x', 'x'.repeat(43), null, {}, 7])('%j is no invitation', async token => {
  expect(await findInvitation(token)).toEqual({ kind: 'unknown' })
  expect(await acceptInvitation(await newPerson(), token)).toEqual({ kind: 'over' })
})
