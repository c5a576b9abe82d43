import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, merchants, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { custom } from '#lib/vendors/generic/presets.ts'
import { prefilled } from '#lib/vendors/generic/testing/prefilled.ts'
import { addCredential } from './add-credential.ts'
import { findCredential } from './credential.ts'
import { editCredential } from './edit-credential.ts'
import { getCredential } from './get-credential.ts'
import { rehearseCredential } from './rehearse-credential.ts'
import { syncCatalogue } from './sync-catalogue.ts'

const config = {
  ...prefilled(custom),
  baseUrl: 'https://api.example.com',
  secrets: 'api_key: first-secret\nlogin: second-secret',
  reportSecret: 'report-secret',
}
const input = { vendorId: 'custom', name: 'Ours', config }

async function newActor(): Promise<Actor> {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const email = `${newId()}@example.com`
  const [user] = await db().insert(users).values({ name: 'Ayu', email, passwordHash: 'x' }).returning()
  return { merchantId: merchant?.id ?? '', userId: user?.id ?? '' }
}

async function added(actor: Actor) {
  const outcome = await addCredential(actor, input)
  if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome))
  return getCredential(actor.merchantId, outcome.id)
}

async function secretsOf(id: string): Promise<unknown> {
  const found = await findCredential(db(), id)
  return (found?.config as Record<string, unknown> | undefined)?.secrets
}

beforeAll(syncCatalogue)

test('a table of secrets shows its names and never its values', async () => {
  const credential = await added(await newActor())
  expect(credential.config.secrets).toBe('api_key: \nlogin: ')
  expect(credential.stored).toContain('reportSecret')
  const told = JSON.stringify([credential, await db().select().from(auditLog)])
  for (const secret of ['first-secret', 'second-secret', 'report-secret']) expect(told).not.toContain(secret)
})

describe('an edit', () => {
  const edit = async (change: Record<string, string>) => {
    const actor = await newActor()
    const { id, updatedAt, config: shown } = await added(actor)
    const typed = { ...shown, reportSecret: '', ...change }
    const outcome = await editCredential(actor, id, updatedAt, { ...input, config: typed })
    return { outcome, secrets: await secretsOf(id) }
  }

  test('keeps, replaces, adds and removes rows of secrets', async () => {
    const { outcome, secrets } = await edit({ secrets: 'api_key: \nthird: new-secret' })
    expect(outcome.kind).toBe('saved')
    expect(secrets).toBe('api_key: first-secret\nthird: new-secret')
  })

  test('never sends a stored secret to another address', async () => {
    const { outcome } = await edit({ baseUrl: 'https://collector.example.org', reportSecret: 'x' })
    expect(outcome).toEqual({
      kind: 'invalid',
      errors: [{ field: 'config.secrets', message: 'secretAgain' }],
    })
  })

  test.each([
    ['body', '{"text": "{api_key}"}'],
    ['body', '{"text": "{login|base64}"}'],
    ['path', '/{api_key}'],
    ['headers', 'authorization: Basic {login|base64}'],
  ])('never writes a stored secret into a changed %s: %s', async (field, text) => {
    const { outcome, secrets } = await edit({ [field]: text })
    expect(outcome).toEqual({
      kind: 'invalid',
      errors: [{ field: `config.${field}`, message: 'secretMoved' }],
    })
    expect(secrets).toContain('first-secret')
    const retyped = await edit({ [field]: text, secrets: 'api_key: first-secret\nlogin: second-secret' })
    expect(retyped.outcome.kind).toBe('saved')
  })

  test('leaves a row without its secret to be typed', async () => {
    const { outcome } = await edit({ secrets: 'api_key: \nfourth: ' })
    expect(outcome).toEqual({
      kind: 'invalid',
      errors: [{ field: 'config.secrets', message: 'secretEmpty?name=fourth' }],
    })
  })
})

test.each([
  ['an inner address', { baseUrl: 'https://10.0.0.7' }, 'config.baseUrl', 'addressPublic'],
  ['an address without https', { baseUrl: 'http://api.example.com' }, 'config.baseUrl', 'addressPublic'],
  ['no address', { baseUrl: '' }, 'config.baseUrl', 'required'],
  ['an unknown placeholder', { path: '/{phone}' }, 'config.path', 'templatePlaceholder?name=%7Bphone%7D'],
  ['a body that is no JSON', { body: '{"to": {recipient}}' }, 'config.body', 'templateJson'],
  ['a missing path', { reportStatusPath: '' }, 'config.reportStatusPath', 'answerPathMissing'],
])('%s is refused at its field', async (_, change, field, message) => {
  const outcome = await addCredential(await newActor(), { ...input, config: { ...config, ...change } })
  expect(outcome).toEqual({ kind: 'invalid', errors: [{ field, message }] })
})

describe('a rehearsal', () => {
  const answer = { status: 202, text: '{"status":"accepted","data":{"id":"m-1"}}' }
  const report = '{"events":[{"id":"m-1","status":"delivered"},{"id":"m-2","status":"?"}]}'

  test('shows the whole request with secrets by name, and what the vendor’s texts are read as', () => {
    const outcome = rehearseCredential({ vendorId: 'custom', config, answer, report })
    if (outcome.kind !== 'rehearsed') throw new Error(JSON.stringify(outcome))
    const { request, answer: read, reports } = outcome.rehearsed
    expect(request.split('\n').slice(0, 4)).toEqual([
      'POST /messages HTTP/1.1',
      'host: api.example.com',
      'content-type: application/json',
      'authorization: Bearer {api_key}',
    ])
    expect(request).toContain('"to":"6281234567890"')
    expect(read).toEqual({ kind: 'accepted', vendorMessageId: 'm-1' })
    expect(reports).toMatchObject([
      { id: 'm-1', status: 'DELIVERED' },
      { status: 'PROCESSING', detail: '?' },
    ])
    expect(JSON.stringify(outcome)).not.toContain('first-secret')
  })

  test('needs no secret: those of a stored account are not in its form', () => {
    const shown = { ...config, secrets: 'api_key: ', reportSecret: '' }
    expect(rehearseCredential({ vendorId: 'custom', config: shown })).toMatchObject({
      kind: 'rehearsed',
      rehearsed: { answer: null, reports: null },
    })
  })

  test('tells the errors of fields, and takes nothing else than it should', () => {
    const wrong = { vendorId: 'custom', config: { ...config, body: '{' } }
    expect(rehearseCredential(wrong)).toMatchObject({ kind: 'invalid', errors: [{ field: 'config.body' }] })
    for (const odd of [null, 'x', {}, { vendorId: 'smtp', config: {} }, { ...wrong, answer: 'x' }]) {
      expect(rehearseCredential(odd)).toMatchObject({ kind: 'invalid' })
    }
  })
})
