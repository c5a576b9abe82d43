import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, passwordResets, users } from '#db/schema/merchants.ts'
import { queuedJobs, queuedMails, tokenOf } from '#lib/mail/testing/queued-mails.ts'
import { changePassword } from './change-password.ts'
import { checkCredentials } from './check-credentials.ts'
import { mailPasswordReset } from './mail-password-reset.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { findPasswordReset, resetPassword } from './reset-password.ts'
import { findSession, openSession, type Self } from './session.ts'
import { newPerson, password as present } from './testing/person.ts'

const password = 'kuda jembatan payung'
const from = { ip: undefined, locale: 'en' } as const

/** Asks for a link as the page does, does the worker's part, and reads the token from the mail. */
async function linkFor({ user: { email } }: Self): Promise<string> {
  await requestPasswordReset({ email: email.toUpperCase() }, from)
  const job = (await queuedJobs('mail-password-reset')).at(-1)
  if (!job) throw new Error('no job waits')
  await mailPasswordReset(job)
  return tokenOf((await queuedMails(email)).filter(mail => mail.template === 'passwordReset').at(-1))
}

const signsIn = async ({ user: { email } }: Self, word: string) =>
  (await checkCredentials({ email, password: word }, undefined)).kind === 'right'

describe('a forgotten password', () => {
  test('has one answer for all: one job waits, with or without an account, and no address can be read in it', async () => {
    const { user } = await newPerson()
    const jobs = async () => (await queuedJobs('mail-password-reset')).length
    for (const email of [user.email, 'nobody@example.com']) {
      const before = await jobs()
      expect(await requestPasswordReset({ email }, from)).toEqual({ kind: 'mailed', email })
      expect(await jobs()).toBe(before + 1)
    }
    const waiting = await queuedJobs('mail-password-reset')
    expect(JSON.stringify(waiting)).not.toContain('example.com')
    await mailPasswordReset(waiting.at(-1) ?? { id: '', sealed: '' })
    expect(await queuedMails('nobody@example.com')).toEqual([])
  })

  test('sends three mails to an address in an hour at most, and none for what is no address', async () => {
    const { user } = await newPerson()
    const before = (await queuedJobs('mail-password-reset')).length
    for (let count = 0; count < 5; count++) await requestPasswordReset({ email: user.email }, from)
    expect((await queuedJobs('mail-password-reset')).length).toBe(before + 3)
    expect(await requestPasswordReset({ email: 'x' }, from)).toMatchObject({ kind: 'invalid' })
    expect(await requestPasswordReset(null, from)).toMatchObject({ kind: 'invalid' })
  })
})

describe('the link', () => {
  test('sets the password, ends every session, tells the owner and is used up', async () => {
    const self = await newPerson()
    const token = await linkFor(self)
    expect(await resetPassword(token, { password }, '203.0.113.40')).toEqual({ kind: 'changed' })
    expect(await signsIn(self, present)).toBe(false)
    expect(await signsIn(self, password)).toBe(true)
    expect(await findSession(self.sessionId)).toBeUndefined()
    expect(await findPasswordReset(token)).toBeUndefined()
    expect(await resetPassword(token, { password: 'another horse entirely' }, undefined)).toEqual({
      kind: 'over',
    })
    expect((await queuedMails(self.user.email)).at(-1)).toMatchObject({ template: 'passwordChanged' })
    const entries = await db().select().from(auditLog).where(eq(auditLog.userId, self.user.id))
    expect(entries).toMatchObject([{ action: 'user.password.reset', merchantId: null, ip: '203.0.113.40' }])
  })

  test('that many use at once changes the password once', async () => {
    const self = await newPerson()
    const token = await linkFor(self)
    const words = ['kuda satu jembatan', 'kuda dua jembatan', 'kuda tiga jembatan', 'kuda empat jembatan']
    const kinds = await Promise.all(
      words.map(async word => (await resetPassword(token, { password: word }, undefined)).kind),
    )
    expect(kinds.filter(kind => kind === 'changed')).toHaveLength(1)
    expect(await signsIn(self, words[kinds.indexOf('changed')] ?? '')).toBe(true)
  })

  test('makes the other open links of the account useless', async () => {
    const self = await newPerson()
    const [first, second] = [await linkFor(self), await linkFor(self)]
    await resetPassword(second, { password }, undefined)
    expect(await resetPassword(first, { password: 'another horse entirely' }, undefined)).toEqual({
      kind: 'over',
    })
  })

  test('is over after half an hour, and any other text is no link', async () => {
    const self = await newPerson()
    const token = await linkFor(self)
    expect(await findPasswordReset(token)).toMatchObject({ email: self.user.email })
    await db()
      .update(passwordResets)
      .set({ expiresAt: sql`${passwordResets.expiresAt} - interval '30 minutes'` })
      .where(eq(passwordResets.userId, self.user.id))
    for (const other of [token, '', `${token}x`, null, { token }, 'x'.repeat(43)]) {
      expect(await resetPassword(other, { password }, undefined)).toEqual({ kind: 'over' })
    }
    expect(await signsIn(self, present)).toBe(true)
  })

  test('is kept by a password that is refused, and opens an account that too many attempts have closed', async () => {
    const self = await newPerson()
    const token = await linkFor(self)
    for (const word of ['short', 'AyuLestari2026', 5, undefined]) {
      expect(await resetPassword(token, { password: word }, undefined)).toMatchObject({ kind: 'invalid' })
    }
    for (let count = 0; count < 11; count++) await signsIn(self, 'wrong')
    expect(await resetPassword(token, { password }, undefined)).toEqual({ kind: 'changed' })
    expect(await signsIn(self, password)).toBe(true)
  })

  test('leaves the second factor as it is', async () => {
    const self = await newPerson()
    await db().update(users).set({ totpSealed: 'sealed' }).where(eq(users.id, self.user.id))
    await resetPassword(await linkFor(self), { password }, undefined)
    const { email } = self.user
    expect(await checkCredentials({ email, password }, undefined)).toEqual({ kind: 'code-needed' })
  })
})

describe('changing the password', () => {
  test('asks for the present one, ends the other sessions and keeps this one', async () => {
    const self = await newPerson()
    const other = await openSession(db(), self.user.id, {})
    const link = await linkFor(self)
    expect(await changePassword(self, { present: 'wrong', password })).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'present' }],
    })
    expect(await findSession(other)).toBeDefined()
    expect(await changePassword(self, { present, password })).toEqual({ kind: 'changed' })
    expect(await findSession(other)).toBeUndefined()
    expect(await findSession(self.sessionId)).toBeDefined()
    expect(await findPasswordReset(link)).toBeUndefined()
    expect(await signsIn(self, password)).toBe(true)
  })

  test('refuses a guessable one at its field', async () => {
    const self = await newPerson()
    expect(await changePassword(self, { present, password: 'ayu.lestari.1234' })).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'password' }],
    })
    expect(await signsIn(self, present)).toBe(true)
  })

  test('is no way to guess the present one: ten wrong ones close it', async () => {
    const self = await newPerson()
    for (let count = 0; count < 10; count++) await changePassword(self, { present: 'wrong', password })
    expect(await changePassword(self, { present, password })).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'present', message: 'tooManyAttempts' }],
    })
  })
})
