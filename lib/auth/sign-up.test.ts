import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { auditLog, memberships, merchantKeys, merchants, users } from '#db/schema/merchants.ts'
import { requireCaller } from '#lib/api/merchant-key.ts'
import { newId } from '#lib/core/id.ts'
import { queuedMails, tokenOf } from '#lib/mail/testing/queued-mails.ts'
import { checkCredentials } from './check-credentials.ts'
import { findSignUp } from './find-sign-up.ts'
import { openAccount } from './open-account.ts'
import { requestSignUp } from './request-sign-up.ts'
import { makeSignUpLink, readSignUpToken } from './sign-up-link.ts'
import { newPerson } from './testing/person.ts'

const password = 'kuda jembatan payung'
const from = { ip: undefined, locale: 'id' } as const
const newInput = () => ({
  company: 'Warung Makmur',
  name: 'Budi Santoso',
  email: `${newId()}@example.com`,
  country: 'SG',
})

async function askedFor(input = newInput()) {
  expect(await requestSignUp(input, from)).toEqual({ kind: 'mailed', email: input.email })
  return { ...input, token: tokenOf((await queuedMails(input.email)).at(-1)) }
}

async function refusedFields(input: object): Promise<string[]> {
  const outcome = await requestSignUp({ ...newInput(), ...input }, from)
  return outcome.kind === 'invalid' ? outcome.errors.map(({ field }) => field) : []
}

describe('asking for an account', () => {
  test('makes nothing but a mail in the language of the page that shows nothing a stranger typed', async () => {
    const { email } = await askedFor()
    const [mail] = await queuedMails(email)
    expect(mail).toMatchObject({ template: 'signUp', locale: 'id' })
    expect(mail?.values).toBeUndefined()
    expect(await db().select().from(users).where(eq(users.email, email))).toEqual([])
  })

  test('with the address of an account answers the same, and its owner is told so by mail', async () => {
    const { user } = await newPerson()
    await askedFor({ ...newInput(), email: user.email.toUpperCase() })
    const [mail] = await queuedMails(user.email.toUpperCase())
    expect(mail).toMatchObject({ template: 'signUpTaken' })
    expect(mail?.link).not.toContain('/sign-up/')
  })

  test('sends at most three mails to an address in an hour, with the same answer after that', async () => {
    const input = newInput()
    for (let count = 0; count < 5; count++) {
      expect(await requestSignUp(input, from)).toEqual({ kind: 'mailed', email: input.email })
    }
    expect(await queuedMails(input.email)).toHaveLength(3)
  })

  test('is refused from an address that has asked twenty times in an hour', async () => {
    const there = { ...from, ip: '203.0.113.20' }
    for (let count = 0; count < 20; count++) await requestSignUp(newInput(), there)
    expect(await requestSignUp(newInput(), there)).toEqual({ kind: 'limited' })
    expect(await requestSignUp(newInput(), { ...from, ip: '203.0.113.21' })).toMatchObject({ kind: 'mailed' })
  })

  test.each([
    [{ company: '' }, 'company'],
    [{ company: 'x'.repeat(81) }, 'company'],
    [{ company: 'a\u0000b' }, 'company'],
    [{ name: '  ' }, 'name'],
    [{ name: 'Budi\r\nBcc: x@example.com' }, 'name'],
    [{ name: 7 }, 'name'],
    [{ email: 'budi' }, 'email'],
    [{ email: 'budi@example.com\nx' }, 'email'],
    [{ country: 'id' }, 'country'],
    [{ country: 'XX' }, 'country'],
    [{ country: null }, 'country'],
  ])('%j is refused at its field', async (input, field) => {
    expect(await refusedFields(input)).toEqual([field])
  })

  test.each(['Kopi ☕ Senja', 'شركة النور', '<script>alert(1)</script>'])('"%s" is a name', async company => {
    expect(await refusedFields({ company })).toEqual([])
  })
})

describe("a sign-up's link", () => {
  test('opens merchant, owner, wallet and a key that works, and mails the key', async () => {
    const { email, token } = await askedFor()
    expect(await findSignUp(token)).toMatchObject({
      kind: 'open',
      signUp: { company: 'Warung Makmur', email },
    })
    const opened = await openAccount(token, { password }, '203.0.113.30')
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    const { merchantId } = await requireCaller(`Bearer ${opened.merchantKey}`, () => undefined)
    const [merchant] = await db().select().from(merchants).where(eq(merchants.id, merchantId))
    expect(merchant).toMatchObject({ name: 'Warung Makmur', defaultCountry: 'SG', allowedCountries: ['SG'] })
    expect(await db().select().from(wallets).where(eq(wallets.merchantId, merchantId))).toHaveLength(1)
    const members = await db().select().from(memberships).where(eq(memberships.merchantId, merchantId))
    expect(members).toMatchObject([{ role: 'owner' }])
    expect(await checkCredentials({ email, password }, undefined)).toMatchObject({ kind: 'right' })
    const mails = (await queuedMails(email)).filter(mail => mail.template === 'merchantKey')
    expect(mails).toMatchObject([{ secret: opened.merchantKey }])
    const entries = await db().select().from(auditLog).where(eq(auditLog.merchantId, merchantId))
    expect(entries.map(({ action, ip }) => `${action} ${ip}`).sort()).toEqual([
      'key.create 203.0.113.30',
      'merchant.create 203.0.113.30',
    ])
  })

  test('opens one account, however many use it at once', async () => {
    const { email, token } = await askedFor()
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => openAccount(token, { password }, undefined)),
    )
    expect(outcomes.filter(({ kind }) => kind === 'opened')).toHaveLength(1)
    expect(outcomes.filter(({ kind }) => kind === 'taken')).toHaveLength(5)
    expect(await findSignUp(token)).toEqual({ kind: 'taken' })
    const [row] = await sql()`
      select count(*)::int as keys from merchant_keys k join memberships m using (merchant_id)
      join users u on u.id = m.user_id where u.email = ${email}`
    expect(row).toEqual({ keys: 1 })
  })

  test('leaves nothing behind when it fails half-way', async () => {
    const count = async () => (await db().select().from(merchants)).length
    const before = await count()
    const { email } = await newPerson().then(({ user }) => user)
    const token = makeSignUpLink({ ...newInput(), email, locale: 'en' })
      .split('/')
      .at(-1)
    expect(await openAccount(token, { password }, undefined)).toEqual({ kind: 'taken' })
    expect(await count()).toBe(before)
    expect(await db().select().from(merchantKeys).where(eq(merchantKeys.name, email))).toEqual([])
  })

  test('is over after a day, and any other text is no link', async () => {
    const { token } = await askedFor()
    const hours = (count: number) => Date.now() + count * 60 * 60_000
    expect(readSignUpToken(token, hours(23.9))).toBeDefined()
    expect(readSignUpToken(token, hours(24.1))).toBeUndefined()
    for (const other of ['', 'x', `${token}x`, null, { token }, 'x'.repeat(5000)]) {
      expect(await openAccount(other, { password }, undefined)).toEqual({ kind: 'over' })
    }
  })

  test.each([
    ['too short', 'kuda jembat'],
    ['the company and a year', 'WarungMakmur2026'],
    ['no text', 17],
    ['too long', 'kuda jembatan '.repeat(20)],
  ])('refuses a password that is %s and can be used again', async (_, wrong) => {
    const { token } = await askedFor()
    expect(await openAccount(token, { password: wrong }, undefined)).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'password' }],
    })
    expect(await openAccount(token, { password }, undefined)).toMatchObject({ kind: 'opened' })
  })
})
