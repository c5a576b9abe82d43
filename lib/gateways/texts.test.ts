import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, merchants, products, users, vendors } from '#db/schema/index.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { closeTemplates } from '#lib/templates/close-templates.ts'
import { createGateway } from './create-gateway.ts'
import { fieldsOf } from './fields-of.ts'
import { findText } from './find-text.ts'
import { getGateway } from './get-gateway.ts'
import { listTexts } from './list-texts.ts'
import { restoreText } from './restore-text.ts'
import type { GatewayFields } from './schema.ts'
import { updateGateway } from './update-gateway.ts'
import { updateText } from './update-text.ts'

const news: GatewayFields = {
  name: 'News',
  purpose: 'news',
  service: 'message',
  channel: 'EMAIL',
  routes: [{ productId: 'alfa.email', credentialId: null }],
  subject: 'First subject',
  message: 'First text',
  otpLength: 6,
  expirySeconds: 300,
  attemptsMax: 5,
  failuresMax: 10,
  cooldownSeconds: [30],
  sendsPer10Minutes: 5,
  sendsPerDay: 10,
  sendsPerIp: 25,
  webOtpHost: '',
  androidHash: '',
  timeoutMs: 5000,
  retryAmbiguous: false,
  enabled: true,
}
afterAll(closeTemplates)

const second = { subject: 'Second subject', message: 'Second text', escapeValues: true }

async function newActor(name = 'Ayu'): Promise<Actor> {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const email = `${newId()}@example.com`
  const [user] = await db().insert(users).values({ name, email, passwordHash: 'x' }).returning()
  return { merchantId: merchant?.id ?? '', userId: user?.id ?? '' }
}

async function created(actor: Actor): Promise<string> {
  const outcome = await createGateway(actor, news)
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome.errors))
  return outcome.id
}

const seenOf = async ({ merchantId }: Actor, id: string) => (await getGateway(merchantId, id)).updatedAt
const versions = async ({ merchantId }: Actor, id: string) =>
  (await listTexts(merchantId, id)).map(({ version }) => version)

beforeAll(async () => {
  await db().insert(vendors).values({ id: 'alfa', name: 'Alfa' })
  await db().insert(products).values({ id: 'alfa.email', vendorId: 'alfa', name: 'Mail', channel: 'EMAIL' })
})

test('each change of the text is a version with its author, and another change is none', async () => {
  const actor = await newActor('Budi')
  const id = await created(actor)
  expect(await versions(actor, id)).toEqual([1])
  await updateGateway(actor, id, await seenOf(actor, id), { ...news, name: 'Newsletter', timeoutMs: 6000 })
  expect(await versions(actor, id)).toEqual([1])
  expect((await updateText(actor, id, await seenOf(actor, id), second)).kind).toBe('updated')
  expect(await listTexts(actor.merchantId, id)).toMatchObject([
    { version: 2, savedBy: 'Budi', length: 11 },
    { version: 1, savedBy: 'Budi', length: 10 },
  ])
  expect(await findText(actor.merchantId, id, 2)).toEqual(second)
  expect(await getGateway(actor.merchantId, id)).toMatchObject({ ...second, name: 'Newsletter' })
  await updateText(actor, id, await seenOf(actor, id), { ...second, escapeValues: false })
  expect(await versions(actor, id)).toEqual([3, 2, 1])
})

test('a version that is brought back is saved as a new one, and the audit log says which it was', async () => {
  const actor = await newActor()
  const id = await created(actor)
  await updateText(actor, id, await seenOf(actor, id), second)
  expect((await restoreText(actor, id, await seenOf(actor, id), 1)).kind).toBe('updated')
  expect(await versions(actor, id)).toEqual([3, 2, 1])
  const first = { subject: 'First subject', message: 'First text', escapeValues: false }
  expect(await getGateway(actor.merchantId, id)).toMatchObject(first)
  const [entry] = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, 'gateway.restoreText')))
    .orderBy(desc(auditLog.id))
  expect(entry?.before).toEqual(second)
  expect(entry?.after).toEqual({ ...first, restored: 1 })
})

test('a text written over what somebody saved meanwhile is refused, and makes no version', async () => {
  const actor = await newActor()
  const id = await created(actor)
  const seen = await seenOf(actor, id)
  const texts = ['one', 'two', 'three'].map(message => updateText(actor, id, seen, { ...second, message }))
  expect((await Promise.all(texts)).map(({ kind }) => kind).sort()).toEqual(['stale', 'stale', 'updated'])
  expect((await restoreText(actor, id, seen, 1)).kind).toBe('stale')
  expect(await versions(actor, id)).toEqual([2, 1])
})

test('texts of another merchant are not listed, not read, not changed and not brought back', async () => {
  const [owner, stranger] = [await newActor(), await newActor()]
  const id = await created(owner)
  const seen = await seenOf(owner, id)
  expect(await listTexts(stranger.merchantId, id)).toEqual([])
  expect(await findText(stranger.merchantId, id, 1)).toBeUndefined()
  const unknown = { reason: 'gatewayUnknown' }
  await expect(updateText(stranger, id, seen, second)).rejects.toMatchObject(unknown)
  await expect(restoreText(stranger, id, seen, 1)).rejects.toMatchObject(unknown)
  await expect(restoreText(owner, id, seen, 2)).rejects.toMatchObject(unknown)
  expect(await listTexts(stranger.merchantId, 'no id')).toEqual([])
  expect(await versions(owner, id)).toEqual([1])
})

test('what a gateway sends stays what it was made for', async () => {
  const actor = await newActor()
  const id = await created(actor)
  const fields = fieldsOf(await getGateway(actor.merchantId, id))
  const otp = { ...fields, service: 'otp', message: '{OTP}' }
  expect(await updateGateway(actor, id, await seenOf(actor, id), otp)).toEqual({
    kind: 'invalid',
    errors: [{ field: 'service', message: 'serviceFixed' }],
  })
  expect(await getGateway(actor.merchantId, id)).toMatchObject({ service: 'message' })
})

test('a template with a mistake is refused at its field with line and column, and nothing is stored', async () => {
  const actor = await newActor()
  const id = await created(actor)
  const message = 'first line\n  {{range .Pages}}'
  const outcome = await updateText(actor, id, await seenOf(actor, id), { ...second, message })
  expect(outcome).toMatchObject({
    kind: 'invalid',
    errors: [
      { field: 'message', message: expect.stringMatching(/^templateProblem\?line=2&column=\d+&problem=/) },
    ],
  })
  expect(await versions(actor, id)).toEqual([1])
  expect((await createGateway(actor, { ...news, subject: '{{if}}' })).kind).toBe('invalid')
})
