import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { merchants, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'
import { addCredential } from './add-credential.ts'
import { findCredential } from './credential.ts'
import { editCredential } from './edit-credential.ts'
import { getCredential } from './get-credential.ts'
import { syncCatalogue } from './sync-catalogue.ts'

const key = String(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
)
const config = {
  host: 'smtp.example.com',
  from: 'Toko <otp@example.com>',
  bounceAddress: 'bounces@example.com',
  dkim: 'on',
  dkimDomain: 'example.com',
  dkimSelector: 's1',
  dkimPrivateKey: key,
}
const input = { vendorId: 'smtp', name: 'Our relay', config }

let actor: Actor
beforeAll(async () => {
  await syncCatalogue()
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const email = `${newId()}@example.com`
  const [user] = await db().insert(users).values({ name: 'Ayu', email, passwordHash: 'x' }).returning()
  actor = { merchantId: merchant?.id ?? '', userId: user?.id ?? '' }
})

test('a key for signatures is stored like a password, kept by an empty field, and idle while it is off', async () => {
  const added = await addCredential(actor, input)
  const id = added.kind === 'added' ? added.id : ''
  const shown = await getCredential(actor.merchantId, id)
  expect(shown.stored).toEqual(['dkimPrivateKey'])
  expect(JSON.stringify(shown)).not.toContain('PRIVATE KEY')
  const edited = { ...input, config: { ...config, dkimSelector: 's2', dkimPrivateKey: '' } }
  expect(await editCredential(actor, id, shown.updatedAt, edited)).toMatchObject({ kind: 'saved' })
  expect((await findCredential(db(), id))?.config).toMatchObject({ dkimSelector: 's2', dkimPrivateKey: key })
  const off = { ...input, config: { host: config.host, from: config.from, dkim: 'off' } }
  const { updatedAt } = await getCredential(actor.merchantId, id)
  expect(await editCredential(actor, id, updatedAt, off)).toMatchObject({ kind: 'saved' })
  expect((await findCredential(db(), id))?.config).toMatchObject({ dkim: 'off', bounceAddress: '' })
})

test('what is missing or cannot sign is said beside its field', async () => {
  const problems = async (change: object) => {
    const outcome = await addCredential(actor, { ...input, config: { ...config, ...change } })
    return outcome.kind === 'invalid' ? outcome.errors : outcome.kind
  }
  expect(await problems({ dkimDomain: '', dkimSelector: '', dkimPrivateKey: '' })).toMatchObject(
    ['dkimDomain', 'dkimSelector', 'dkimPrivateKey'].map(name => ({
      field: `config.${name}`,
      message: expect.stringContaining('required'),
    })),
  )
  for (const [name, value, said] of [
    ['dkimPrivateKey', 'no key', 'dkimKey'],
    ['dkimDomain', 'example', 'hostName'],
    ['dkimSelector', 'a b', 'dkimSelector'],
    ['bounceAddress', 'a@b.co, c@d.co', 'email'],
    ['bounceAddress', '<a@b.co>', 'email'],
  ] as const)
    expect(await problems({ [name]: value })).toMatchObject([
      { field: `config.${name}`, message: expect.stringContaining(said) },
    ])
})
