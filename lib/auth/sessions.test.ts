import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, passwordResets, sessions } from '#db/schema/merchants.ts'
import { newId } from '#lib/core/id.ts'
import { describeBrowser } from './describe-browser.ts'
import { closeSession, endOtherSessions, endSession } from './end-session.ts'
import { forgetOldSessions } from './forget-old-sessions.ts'
import { getProfile } from './get-profile.ts'
import { newLinkToken } from './link-token.ts'
import { listSessions } from './list-sessions.ts'
import { findSession, openSession } from './session.ts'
import { newPerson } from './testing/person.ts'
import { updateProfile } from './update-profile.ts'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
const edge =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test.each([
  [chrome, { browser: 'Chrome', system: 'Windows' }],
  [safari, { browser: 'Safari', system: 'iPhone' }],
  [edge, { browser: 'Edge', system: 'macOS' }],
  [firefox, { browser: 'Firefox', system: 'Linux' }],
  ['curl/8.0', {}],
  [null, {}],
])('%s is described', (userAgent, words) => {
  expect(describeBrowser(userAgent)).toEqual(words)
})

describe('sessions', () => {
  test('are listed with what is known of them, this one marked; ended ones and those of others are not', async () => {
    const [self, stranger] = [await newPerson(), await newPerson()]
    const phone = await openSession(db(), self.user.id, { ip: '203.0.113.50', userAgent: safari })
    await closeSession(await openSession(db(), self.user.id, {}))
    const listed = await listSessions(self)
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set([phone, self.sessionId]))
    expect(listed.find(({ id }) => id === phone)).toMatchObject({
      ip: '203.0.113.50',
      browser: 'Safari',
      system: 'iPhone',
      here: false,
    })
    expect(listed.find(({ here }) => here)?.id).toBe(self.sessionId)
    expect((await listSessions(stranger)).map(({ id }) => id)).toEqual([stranger.sessionId])
  })

  test('one is ended at once, by its own user alone, and once', async () => {
    const [self, stranger] = [await newPerson(), await newPerson()]
    const other = await openSession(db(), self.user.id, {})
    expect(await endSession(stranger, other)).toBe(false)
    expect(await findSession(other)).toBeDefined()
    expect(await endSession(self, other)).toBe(true)
    expect(await findSession(other)).toBeUndefined()
    expect(await endSession(self, other)).toBe(false)
    for (const id of ['', 'x', newId(), null, {}]) expect(await endSession(self, id)).toBe(false)
    const entries = await db().select().from(auditLog).where(eq(auditLog.userId, self.user.id))
    expect(entries).toMatchObject([{ action: 'user.session.end', merchantId: null }])
  })

  test('all others end together, this one and those of other people stay', async () => {
    const [self, stranger] = [await newPerson(), await newPerson()]
    const others = [await openSession(db(), self.user.id, {}), await openSession(db(), self.user.id, {})]
    expect(await endOtherSessions(self)).toBe(2)
    for (const id of others) expect(await findSession(id)).toBeUndefined()
    expect(await findSession(self.sessionId)).toBeDefined()
    expect(await findSession(stranger.sessionId)).toBeDefined()
    expect(await endOtherSessions(self)).toBe(0)
  })

  test('and links for new passwords are forgotten some time after their end, not before', async () => {
    const { user, sessionId } = await newPerson()
    const old = await openSession(db(), user.id, {})
    const past = (days: number) => ({ expiresAt: sql`now() - make_interval(days => ${days})` })
    await db().update(sessions).set(past(31)).where(eq(sessions.id, old))
    await db().update(sessions).set(past(29)).where(eq(sessions.id, sessionId))
    const [oldLink, link] = [newLinkToken().tokenHash, newLinkToken().tokenHash]
    await db()
      .insert(passwordResets)
      .values({ tokenHash: oldLink, userId: user.id, ...past(8) })
    await db()
      .insert(passwordResets)
      .values({ tokenHash: link, userId: user.id, ...past(6) })
    await forgetOldSessions()
    const kept = await db().select().from(sessions).where(eq(sessions.userId, user.id))
    expect(kept.map(({ id }) => id)).toEqual([sessionId])
    const links = await db().select().from(passwordResets).where(eq(passwordResets.userId, user.id))
    expect(links.map(({ tokenHash }) => tokenHash)).toEqual([link])
  })
})

describe('the profile', () => {
  test('changes name and language, and writes down what they were', async () => {
    const self = await newPerson()
    const { updatedAt } = await getProfile(self.user.id)
    const input = { name: ' Ayu Kusuma ', locale: 'id' }
    expect(await updateProfile(self, updatedAt, input)).toMatchObject({ kind: 'updated' })
    expect(await getProfile(self.user.id)).toMatchObject({ name: 'Ayu Kusuma', locale: 'id' })
    const entries = await db().select().from(auditLog).where(eq(auditLog.userId, self.user.id))
    expect(entries).toMatchObject([
      { action: 'user.update', before: { name: 'Ayu Lestari', locale: null }, after: { locale: 'id' } },
    ])
    expect(JSON.stringify(entries)).not.toContain('password')
  })

  test('that was changed in another window meanwhile is not overwritten', async () => {
    const self = await newPerson()
    const { updatedAt } = await getProfile(self.user.id)
    const outcomes = await Promise.all(
      ['Satu', 'Dua', 'Tiga'].map(name => updateProfile(self, updatedAt, { name, locale: '' })),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['stale', 'stale', 'updated'])
  })

  test.each([
    [{ name: '', locale: '' }, 'name'],
    [{ name: 'a\nb', locale: '' }, 'name'],
    [{ name: 'Ayu', locale: 'fr' }, 'locale'],
    [{ name: 'Ayu' }, 'locale'],
  ])('%j is refused at its field', async (input, field) => {
    const self = await newPerson()
    const { updatedAt } = await getProfile(self.user.id)
    expect(await updateProfile(self, updatedAt, input)).toMatchObject({
      kind: 'invalid',
      errors: [{ field }],
    })
  })
})
