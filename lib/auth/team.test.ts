import { randomInt } from 'node:crypto'
import { and, eq, like } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { auditLog, invitations, memberships, type Role, users } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { open, sha256 } from '#lib/core/secret.ts'
import { mailPlace } from '#lib/mail/enqueue-mail.ts'
import type { Mail } from '#lib/mail/mail.ts'
import { changeRole } from './change-role.ts'
import { createMerchant } from './create-merchant.ts'
import { findSeat } from './find-seat.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { listMembers } from './list-members.ts'
import { removeMember } from './remove-member.ts'
import { resendInvitation } from './resend-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { findSession, openSession } from './session.ts'

const newEmail = () => `user${randomInt(2 ** 40)}@example.com`

async function newOwner(): Promise<Actor> {
  return createMerchant({
    name: 'Toko',
    owner: { name: 'Ayu', email: newEmail(), password: 'a long password' },
  })
}

async function join({ merchantId }: Actor, role: Role): Promise<Actor> {
  const userId = newId()
  await db()
    .insert(users)
    .values({ id: userId, email: newEmail(), name: `The ${role}`, passwordHash: 'x' })
  await db().insert(memberships).values({ merchantId, userId, role })
  return { merchantId, userId }
}

/** The mails waiting for an address, the last one first. */
async function mailsTo(email: string): Promise<Mail[]> {
  const rows = await sql()<{ payload: { id: string; sealed: string } }[]>`
    select payload from graphile_worker._private_jobs order by id desc`
  return rows
    .map(({ payload }) => JSON.parse(open(payload.sealed, mailPlace(payload.id))) as Mail)
    .filter(mail => mail.to === email)
}
const tokenIn = (mail: Mail | undefined) => mail?.link?.split('/invitation/')[1] ?? ''
const rolesOf = async ({ merchantId }: Actor) => (await listMembers(merchantId)).map(member => member.role)
const oldEnough = (email: string) =>
  sql()`update invitations set expires_at = expires_at - interval '2 minutes' where email = ${email}`

describe('inviting', () => {
  test('sends a link for seven days whose token is stored only as its digest', async () => {
    const owner = await newOwner()
    const email = newEmail()
    expect(await inviteMember(owner, { email: ` ${email.toUpperCase()} `, role: 'engineer' })).toEqual({
      kind: 'invited',
      email,
    })
    const [mail] = await mailsTo(email)
    expect(mail).toMatchObject({
      template: 'invitation',
      values: { merchant: 'Toko', inviter: 'Ayu', days: '7' },
    })
    const [row] = await db().select().from(invitations).where(eq(invitations.email, email))
    expect(row).toMatchObject({ role: 'engineer', tokenHash: sha256(tokenIn(mail)), invitedBy: owner.userId })
    const days = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThan(7.1)
    const [dump] = await sql()`select (select string_agg(t::text, ' ') from audit_log t) as text`
    expect(dump?.text).not.toContain(tokenIn(mail))
  })

  test('sent twice, and even at once, makes one invitation and one mail', async () => {
    const owner = await newOwner()
    const email = newEmail()
    await Promise.all([1, 2, 3, 4].map(() => inviteMember(owner, { email, role: 'viewer' })))
    expect(await listInvitations(owner.merchantId)).toHaveLength(1)
    expect(await mailsTo(email)).toHaveLength(1)
  })

  test('again renews it: new link, new days, the chosen role; the old link ends', async () => {
    const owner = await newOwner()
    const email = newEmail()
    await inviteMember(owner, { email, role: 'viewer' })
    await inviteMember(owner, { email, role: 'finance' })
    await oldEnough(email)
    const [invitation] = await listInvitations(owner.merchantId)
    expect(await resendInvitation(owner, invitation?.id ?? '')).toEqual({ kind: 'invited', email })
    const tokens = (await mailsTo(email)).map(tokenIn)
    expect(new Set(tokens).size).toBe(3)
    const rows = await db().select().from(invitations).where(eq(invitations.email, email))
    expect(rows).toMatchObject([{ role: 'finance', tokenHash: sha256(tokens[0] ?? '') }])
  })

  test('a member, whatever the case of the address, is refused', async () => {
    const owner = await newOwner()
    const [member] = await listMembers(owner.merchantId)
    expect(await inviteMember(owner, { email: member?.email.toUpperCase(), role: 'viewer' })).toEqual({
      kind: 'invalid',
      errors: [{ field: 'email', message: 'alreadyMember' }],
    })
  })

  test('there are at most fifty open invitations; a revoked one makes room', async () => {
    const owner = await newOwner()
    for (let count = 0; count < 50; count++) {
      await db()
        .insert(invitations)
        .values({
          merchantId: owner.merchantId,
          email: newEmail(),
          role: 'viewer',
          tokenHash: sha256(newId()),
          expiresAt: new Date(Date.now() + 86_400_000),
        })
    }
    const email = newEmail()
    expect(await inviteMember(owner, { email, role: 'viewer' })).toMatchObject({ kind: 'invalid' })
    const [first] = await listInvitations(owner.merchantId)
    expect(await revokeInvitation(owner, first?.id ?? '')).toBe('revoked')
    expect(await inviteMember(owner, { email, role: 'viewer' })).toMatchObject({ kind: 'invited' })
  })

  test.each([
    [{ email: 'nobody', role: 'viewer' }, 'email'],
    [{ email: `${'x'.repeat(250)}@a.id`, role: 'viewer' }, 'email'],
    [{ email: 'a@b.id\r\nBcc: c@d.id', role: 'viewer' }, 'email'],
    [{ role: 'viewer' }, 'email'],
    [{ email: 'a@b.id', role: 'king' }, 'role'],
    [{ email: 'a@b.id' }, 'role'],
    [['a@b.id'], ''],
  ])('%j is refused at its field', async (input, field) => {
    expect(await inviteMember(await newOwner(), input)).toMatchObject({
      kind: 'invalid',
      errors: [{ field }],
    })
  })

  test('a revoked or expired invitation is in no list and cannot be renewed or revoked', async () => {
    const owner = await newOwner()
    const [revoked, expired] = [newEmail(), newEmail()]
    for (const email of [revoked, expired]) await inviteMember(owner, { email, role: 'viewer' })
    const ids = (await listInvitations(owner.merchantId)).map(({ id }) => id)
    await revokeInvitation(owner, ids[0] ?? '')
    await db()
      .update(invitations)
      .set({ expiresAt: new Date() })
      .where(eq(invitations.id, ids[1] ?? ''))
    expect(await listInvitations(owner.merchantId)).toEqual([])
    for (const id of ids) {
      expect(await resendInvitation(owner, id)).toEqual({ kind: 'gone' })
      expect(await revokeInvitation(owner, id)).toBe('gone')
    }
  })
})

describe('owners', () => {
  test('the last one can neither leave nor be anything else', async () => {
    const owner = await newOwner()
    await join(owner, 'admin')
    expect(await changeRole(owner, owner.userId, { role: 'admin' })).toEqual({ kind: 'lastOwner' })
    expect(await removeMember(owner, owner.userId)).toBe('lastOwner')
    expect(await rolesOf(owner)).toEqual(['owner', 'admin'])
  })

  test('of two that leave, remove or demote each other at once one stays', async () => {
    for (let round = 0; round < 12; round++) {
      const first = await newOwner()
      const second = await join(first, 'owner')
      await Promise.all([
        round % 2 ? removeMember(first, first.userId) : changeRole(first, second.userId, { role: 'viewer' }),
        round % 3 ? removeMember(second, second.userId) : removeMember(second, first.userId),
      ])
      expect((await rolesOf(first)).filter(role => role === 'owner')).toHaveLength(1)
    }
  })

  test('are made, changed, removed and invited only by owners', async () => {
    const owner = await newOwner()
    await join(owner, 'owner')
    const admin = await join(owner, 'admin')
    const viewer = await join(owner, 'viewer')
    const email = newEmail()
    await inviteMember(owner, { email, role: 'owner' })
    const [invitation] = await listInvitations(owner.merchantId)
    expect(await changeRole(admin, viewer.userId, { role: 'owner' })).toEqual({ kind: 'notAllowed' })
    expect(await changeRole(admin, admin.userId, { role: 'owner' })).toEqual({ kind: 'notAllowed' })
    expect(await changeRole(admin, owner.userId, { role: 'viewer' })).toEqual({ kind: 'notAllowed' })
    expect(await removeMember(admin, owner.userId)).toBe('notAllowed')
    expect(await inviteMember(admin, { email: newEmail(), role: 'owner' })).toEqual({ kind: 'notAllowed' })
    expect(await inviteMember(admin, { email, role: 'viewer' })).toEqual({ kind: 'notAllowed' })
    expect(await revokeInvitation(admin, invitation?.id ?? '')).toBe('notAllowed')
    expect(await rolesOf(owner)).toEqual(['owner', 'owner', 'admin', 'viewer'])
  })
})

test.each(['engineer', 'finance', 'viewer'] as const)(
  'a member who is %s changes nobody, but may leave',
  async role => {
    const owner = await newOwner()
    const [member, other] = [await join(owner, role), await join(owner, 'viewer')]
    expect(await inviteMember(member, { email: newEmail(), role: 'viewer' })).toEqual({ kind: 'notAllowed' })
    expect(await changeRole(member, other.userId, { role: 'admin' })).toEqual({ kind: 'notAllowed' })
    expect(await changeRole(member, member.userId, { role: 'admin' })).toEqual({ kind: 'notAllowed' })
    expect(await removeMember(member, other.userId)).toBe('notAllowed')
    expect(await removeMember(member, member.userId)).toBe('done')
    expect(await rolesOf(owner)).toEqual(['owner', 'viewer'])
  },
)

test('an admin who was just demoted changes nobody any more', async () => {
  const owner = await newOwner()
  const [admin, viewer] = [await join(owner, 'admin'), await join(owner, 'viewer')]
  await changeRole(owner, admin.userId, { role: 'viewer' })
  expect(await removeMember(admin, viewer.userId)).toBe('notAllowed')
  await removeMember(owner, admin.userId)
  expect(await inviteMember(admin, { email: newEmail(), role: 'viewer' })).toEqual({ kind: 'notAllowed' })
})

test('a new role and a removal are felt at the next request', async () => {
  const owner = await newOwner()
  const member = await join(owner, 'viewer')
  const session = await findSession(await openSession(db(), member.userId, {}))
  if (!session) throw new Error('no session')
  await changeRole(owner, member.userId, { role: 'finance' })
  expect((await findSeat(session, owner.merchantId))?.role).toBe('finance')
  await removeMember(owner, member.userId)
  expect(await findSeat(session, owner.merchantId)).toBeUndefined()
})

test("another merchant's members and invitations are as unknown as none", async () => {
  const [owner, stranger] = [await newOwner(), await newOwner()]
  const member = await join(owner, 'viewer')
  await inviteMember(owner, { email: newEmail(), role: 'viewer' })
  const [invitation] = await listInvitations(owner.merchantId)
  for (const id of [member.userId, newId(), 'x']) {
    expect(await changeRole(stranger, id, { role: 'viewer' })).toEqual({ kind: 'gone' })
    expect(await removeMember(stranger, id)).toBe('gone')
  }
  for (const id of [invitation?.id ?? '', newId(), 'x']) {
    expect(await revokeInvitation(stranger, id)).toBe('gone')
    expect(await resendInvitation(stranger, id)).toEqual({ kind: 'gone' })
  }
  expect(await listInvitations(stranger.merchantId)).toEqual([])
  expect(await rolesOf(stranger)).toEqual(['owner'])
})

test('the list tells when somebody was last seen and whether they have a second factor', async () => {
  const owner = await newOwner()
  const member = await join(owner, 'viewer')
  await openSession(db(), member.userId, {})
  await db().update(users).set({ totpSealed: 'x' }).where(eq(users.id, member.userId))
  const [first, second] = await listMembers(owner.merchantId)
  expect(first).toMatchObject({ seenAt: null, secondFactor: false })
  expect(second).toMatchObject({ seenAt: expect.any(Date), secondFactor: true })
})

test('every change of the team is in the audit log', async () => {
  const owner = await newOwner()
  const member = await join(owner, 'viewer')
  await inviteMember(owner, { email: newEmail(), role: 'viewer' })
  const [invitation] = await listInvitations(owner.merchantId)
  await revokeInvitation(owner, invitation?.id ?? '')
  await changeRole(owner, member.userId, { role: 'admin' })
  await removeMember(owner, member.userId)
  const entries = await db()
    .select({ action: auditLog.action, before: auditLog.before, after: auditLog.after })
    .from(auditLog)
    .where(and(eq(auditLog.merchantId, owner.merchantId), like(auditLog.action, 'member.%')))
    .orderBy(auditLog.id)
  expect(entries.map(({ action }) => action)).toEqual([
    'member.invite',
    'member.revokeInvitation',
    'member.changeRole',
    'member.remove',
  ])
  expect(entries[2]).toMatchObject({ before: { role: 'viewer' }, after: { role: 'admin' } })
})
