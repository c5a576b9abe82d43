import { randomInt } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { auditLog, memberships, merchants, users } from '#db/schema/merchants.ts'
import { newId } from '#lib/core/id.ts'
import { exportChanges } from './export-changes.ts'
import { type ChangeFilter, listChanges } from './list-changes.ts'
import { type Actor, recordChange } from './record-change.ts'

async function newActor(name: string): Promise<Actor> {
  const [merchantId, userId] = [newId(), newId()]
  await db().insert(merchants).values({ id: merchantId, name: 'Toko' })
  await db()
    .insert(users)
    .values({ id: userId, email: `${randomInt(2 ** 40)}@example.com`, name, passwordHash: 'x' })
  await db().insert(memberships).values({ merchantId, userId, role: 'owner' })
  return { merchantId, userId, ip: '203.0.113.9' }
}

let actor: Actor
let stranger: Actor
beforeAll(async () => {
  ;[actor, stranger] = [await newActor('Ayu'), await newActor('=HYPERLINK("http://evil")')]
  for (let count = 0; count < 7; count++) {
    await recordChange(db(), actor, {
      action: count % 2 ? 'gateway.update' : 'key.create',
      subjectId: newId(),
      before: { count },
      after: { count: count + 1, apiKey: 'secret' },
    })
  }
  await recordChange(db(), stranger, { action: 'key.create', subjectId: newId(), after: { name: '+1+1' } })
})

const counts = async (filter: ChangeFilter, limit?: number) => {
  const page = await listChanges(actor.merchantId, filter, limit)
  return { ...page, items: page.items.map(({ after }) => after?.count) }
}

test('the newest change is first, with who did it and from where', async () => {
  const { items } = await listChanges(actor.merchantId, {})
  expect(items[0]).toMatchObject({
    action: 'key.create',
    userName: 'Ayu',
    ip: '203.0.113.9',
    before: { count: 6 },
    after: { count: 7, apiKey: '••••' },
  })
  expect(items).toHaveLength(7)
})

test('pages neither repeat nor lose an entry, in both directions', async () => {
  const first = await counts({}, 3)
  expect([first.items, first.newer]).toEqual([[7, 6, 5], undefined])
  const second = await counts({ olderThan: first.older }, 3)
  expect(second.items).toEqual([4, 3, 2])
  const third = await counts({ olderThan: second.older }, 3)
  expect([third.items, third.older]).toEqual([[1], undefined])
  expect((await counts({ newerThan: third.newer }, 3)).items).toEqual([4, 3, 2])
  const top = await counts({ newerThan: second.newer }, 3)
  expect([top.items, top.newer]).toEqual([[7, 6, 5], undefined])
})

describe('a filter', () => {
  test('by kind, person and time', async () => {
    expect((await counts({ kind: 'gateway' })).items).toEqual([6, 4, 2])
    expect((await counts({ kind: 'gate' })).items).toEqual([])
    expect((await counts({ userId: stranger.userId })).items).toEqual([])
    expect((await counts({ userId: actor.userId })).items).toHaveLength(7)
    const now = Date.now()
    expect(
      (await counts({ from: new Date(now - 60_000), until: new Date(now + 60_000) })).items,
    ).toHaveLength(7)
    expect((await counts({ until: new Date(now - 60_000) })).items).toEqual([])
  })

  test('that is nonsense filters nothing and breaks nothing', async () => {
    const nonsense = { kind: "%' or 1=1", userId: 'me', olderThan: 'x', newerThan: '💥' }
    expect((await counts(nonsense)).items).toHaveLength(7)
  })
})

test("another merchant's changes are never seen, nor are the names of its things", async () => {
  const [theirs] = (await listChanges(stranger.merchantId, {})).items
  await recordChange(db(), stranger, { action: 'member.remove', subjectId: actor.userId })
  await recordChange(db(), stranger, { action: 'member.changeRole', subjectId: stranger.userId })
  const { items } = await listChanges(stranger.merchantId, { newerThan: theirs?.id })
  expect(items.map(({ subjectName }) => subjectName)).toEqual(['=HYPERLINK("http://evil")', undefined])
  expect(JSON.stringify(await counts({}))).not.toContain(stranger.userId)
})

test('an export holds what the filter shows, formulas made harmless', async () => {
  const read = async (of: Actor, filter: ChangeFilter) =>
    parse(await text(await exportChanges(of, filter)), { columns: true, bom: true }) as Record<
      string,
      string
    >[]
  const rows = await read(actor, { kind: 'gateway' })
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({ person: 'Ayu', action: 'gateway.update', before: '{"count":5}' })
  const [dangerous] = await read(stranger, { kind: 'key' })
  expect(dangerous?.person).toBe('\'=HYPERLINK("http://evil")')
})

test('an export of many is complete', async () => {
  const many = await newActor('Many')
  const { merchantId, userId } = many
  const rows = Array.from({ length: 1203 }, () => ({
    merchantId,
    userId,
    action: 'key.create',
    subjectId: newId(),
  }))
  await db().insert(auditLog).values(rows)
  const lines = (await text(await exportChanges(many, {}))).trim().split('\n')
  expect(lines).toHaveLength(1 + rows.length + 1)
  expect(new Set(lines).size).toBe(lines.length)
})

test('entries cannot be changed or deleted', async () => {
  await expect(sql()`update audit_log set action = 'x'`).rejects.toThrow('append-only')
  await expect(sql()`delete from audit_log`).rejects.toThrow('append-only')
})
