import { eq } from 'drizzle-orm'
import { generateSync } from 'otplib/functional'
import { describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, recoveryCodes, users } from '#db/schema/merchants.ts'
import { queuedMails } from '#lib/mail/testing/queued-mails.ts'
import { checkCredentials } from '../check-credentials.ts'
import { findSession, openSession, type Self } from '../session.ts'
import { newPerson, password } from '../testing/person.ts'
import { beginTotp } from './begin-totp.ts'
import { disableTotp } from './disable-totp.ts'
import { enableTotp } from './enable-totp.ts'
import { getSecondFactor } from './get-second-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { takeSecondFactor } from './take-second-factor.ts'

const stepMs = 30_000
const codeAt = (secret: string, ms: number) => generateSync({ secret, epoch: Math.floor(ms / 1000) })

/** Somebody whose second factor is on; `code` is that of a number of steps after the one that enabled it. */
async function withTotp() {
  const self = await newPerson()
  const { secret, sealed } = await beginTotp(self)
  const at = Date.now()
  const enabled = await enableTotp(self, sealed, { code: codeAt(secret, at) })
  if (enabled.kind !== 'enabled') throw new Error(enabled.kind)
  const later = (steps: number) => at + steps * stepMs
  return {
    self,
    secret,
    ...enabled,
    take: (code: string, steps = 1) => takeSecondFactor(self.user.id, code, later(steps)),
    code: (steps: number) => codeAt(secret, later(steps)),
  }
}

const wrongCode = (secret: string) => {
  const near = [-2, -1, 0, 1, 2].map(steps => codeAt(secret, Date.now() + steps * stepMs))
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find(code => !near.includes(code)) ?? ''
}
const totpOf = async ({ user }: Self) =>
  (await db().select({ sealed: users.totpSealed }).from(users).where(eq(users.id, user.id)))[0]?.sealed

describe('turning it on', () => {
  test('needs a code of the offered secret; nothing is stored before that', async () => {
    const self = await newPerson()
    const { secret, sealed, qrCode } = await beginTotp(self)
    expect(qrCode).toMatch(/^data:image\/svg\+xml;base64,/)
    const refused = await enableTotp(self, sealed, { code: wrongCode(secret) })
    expect(refused).toMatchObject({ kind: 'invalid', errors: [{ field: 'code' }] })
    expect(await totpOf(self)).toBeNull()
    const code = codeAt(secret, Date.now())
    expect(await enableTotp(self, sealed, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).toMatchObject({
      kind: 'enabled',
    })
    expect(await totpOf(self)).not.toContain(secret)
  })

  test('of an offer for somebody else, or of none, does nothing', async () => {
    const [self, other] = [await newPerson(), await newPerson()]
    const { secret, sealed } = await beginTotp(other)
    const code = codeAt(secret, Date.now())
    for (const offer of [sealed, '', 'x.y', null]) {
      expect(await enableTotp(self, offer, { code })).toEqual({ kind: 'over' })
    }
    expect(await totpOf(self)).toBeNull()
  })

  test('twice at once gives one set of codes', async () => {
    const self = await newPerson()
    const { secret, sealed } = await beginTotp(self)
    const code = codeAt(secret, Date.now())
    const kinds = (await Promise.all([1, 2, 3].map(() => enableTotp(self, sealed, { code })))).map(
      o => o.kind,
    )
    expect(kinds.sort()).toEqual(['enabled', 'present', 'present'])
    expect(await getSecondFactor(self.user.id)).toEqual({ on: true, codesLeft: 10 })
  })

  test('ends the other sessions, writes it down and tells the owner by mail', async () => {
    const self = await newPerson()
    const other = await openSession(db(), self.user.id, {})
    const { secret, sealed } = await beginTotp(self)
    await enableTotp(self, sealed, { code: codeAt(secret, Date.now()) })
    expect(await findSession(other)).toBeUndefined()
    expect(await findSession(self.sessionId)).toBeDefined()
    const entries = await db().select().from(auditLog).where(eq(auditLog.userId, self.user.id))
    expect(entries).toMatchObject([{ action: 'user.totp.enable', merchantId: null }])
    expect(JSON.stringify(entries)).not.toContain(secret)
    expect(await queuedMails(self.user.email)).toMatchObject([{ template: 'secondFactorOn' }])
  })
})

describe('a code of the app', () => {
  test('is taken in its step and the ones beside it', async () => {
    const { take, code } = await withTotp()
    expect(await take(code(2), 3)).toBe(true)
    expect(await take(code(4), 3)).toBe(true)
    expect(await take(code(5), 3)).toBe(false)
    expect(await take(code(7), 9)).toBe(false)
  })

  test('is taken once, and none of an earlier step after it', async () => {
    const { take, code } = await withTotp()
    expect(await take(code(2), 2)).toBe(true)
    expect(await take(code(2), 2)).toBe(false)
    expect(await take(code(1), 2)).toBe(false)
    expect(await take(code(3), 3)).toBe(true)
  })

  test('that turned the second factor on signs nobody in', async () => {
    const { take, code } = await withTotp()
    expect(await take(code(0), 0)).toBe(false)
  })

  test('that many use at once is taken by exactly one', async () => {
    const { take, code } = await withTotp()
    const taken = await Promise.all(Array.from({ length: 20 }, () => take(code(1))))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  test('of somebody else is wrong', async () => {
    const [mine, theirs] = [await withTotp(), await withTotp()]
    expect(await mine.take(theirs.code(1))).toBe(mine.code(1) === theirs.code(1))
  })
})

describe('a recovery code', () => {
  test('is taken once, however it is typed, and not stored as it is', async () => {
    const { self, take, recoveryCodes: codes } = await withTotp()
    const [code = ''] = codes
    const rows = await db().select().from(recoveryCodes).where(eq(recoveryCodes.userId, self.user.id))
    expect(rows).toHaveLength(10)
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''))
    expect(await take(` ${code.toUpperCase().replace('-', ' ')} `)).toBe(true)
    expect(await take(code)).toBe(false)
    expect(await getSecondFactor(self.user.id)).toEqual({ on: true, codesLeft: 9 })
  })

  test('that many use at once is taken by exactly one, and by its owner alone', async () => {
    const [mine, theirs] = [await withTotp(), await withTotp()]
    const [code = ''] = mine.recoveryCodes
    expect(await theirs.take(code)).toBe(false)
    const taken = await Promise.all(Array.from({ length: 20 }, () => mine.take(code)))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  test('works no longer once new ones are made, which asks for the password', async () => {
    const { self, take, recoveryCodes: codes } = await withTotp()
    expect(await renewRecoveryCodes(self, { present: 'not the password' })).toMatchObject({ kind: 'invalid' })
    const renewed = await renewRecoveryCodes(self, { present: password })
    if (renewed.kind !== 'renewed') throw new Error(renewed.kind)
    expect(await take(codes[0] ?? '')).toBe(false)
    expect(await take(renewed.recoveryCodes[0] ?? '')).toBe(true)
    expect(await renewRecoveryCodes(await newPerson(), { present: password })).toEqual({ kind: 'absent' })
  })
})

describe('turning it off', () => {
  test('asks for the password and leaves no code that works', async () => {
    const { self, take, code, recoveryCodes: codes } = await withTotp()
    expect(await disableTotp(self, { present: 'not the password' })).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'present' }],
    })
    expect(await getSecondFactor(self.user.id)).toEqual({ on: true, codesLeft: 10 })
    expect(await disableTotp(self, { present: password })).toEqual({ kind: 'disabled' })
    expect(await getSecondFactor(self.user.id)).toEqual({ on: false, codesLeft: 0 })
    expect(await take(code(1))).toBe(false)
    expect(await take(codes[0] ?? '')).toBe(false)
  })
})

describe('signing in with a second factor', () => {
  test('needs password and code; the password alone only says that a code is needed', async () => {
    const { self, recoveryCodes: codes } = await withTotp()
    const { email } = self.user
    const attempt = (changes: object) => checkCredentials({ email, password, ...changes }, undefined)
    expect(await attempt({})).toEqual({ kind: 'code-needed' })
    expect(await attempt({ password: 'wrong' })).toEqual({ kind: 'wrong' })
    expect(await attempt({ password: 'wrong', code: codes[0] })).toEqual({ kind: 'wrong' })
    expect(await attempt({ code: 'nonsense' })).toEqual({ kind: 'code-wrong' })
    expect(await attempt({ code: codes[0] })).toEqual({ kind: 'right', userId: self.user.id })
    expect(await attempt({ code: codes[0] })).toEqual({ kind: 'code-wrong' })
  })

  test('after ten wrong codes nothing is checked any more, whatever right passwords come between', async () => {
    const { self, recoveryCodes: codes } = await withTotp()
    const { email } = self.user
    for (let count = 0; count < 10; count++) {
      expect(await checkCredentials({ email, password }, undefined)).toEqual({ kind: 'code-needed' })
      expect(await checkCredentials({ email, password, code: 'wrong' }, undefined)).toEqual({
        kind: 'code-wrong',
      })
    }
    expect(await checkCredentials({ email, password, code: codes[0] }, undefined)).toEqual({
      kind: 'limited',
    })
  })
})
