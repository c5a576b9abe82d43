import { closeDatabase } from '#db/client.ts'
import { type Role, roles } from '#db/schema/merchants.ts'
import { mayDo } from '#lib/auth/operations.ts'
import { type Answer, call, visit } from './doors/knock.ts'
import { snapshot } from './doors/snapshot.ts'
import { actions, type Needs, pages, routes } from './doors/table.ts'
import { type Merchant, makeMerchant } from './doors/world.ts'
import { shareDatabase } from './support/database.ts'
import { expect, test } from './support/test.ts'

test.describe.configure({ mode: 'default' })

const nobody = '00000000-0000-0000-0000-000000000000'
let ours: Merchant
let theirs: Merchant
test.beforeAll(async () => {
  await shareDatabase()
  ours = await makeMerchant()
  theirs = await makeMerchant()
})
test.afterAll(closeDatabase)

function allows(role: Role, needs: Needs): boolean {
  if (needs === 'nothing' || needs === 'signed in') return true
  return needs !== 'operator' && mayDo(role, needs)
}

function expectEntry(answer: Answer, allowed: boolean, door: string): void {
  if (allowed) expect(answer, door).not.toMatchObject({ kind: 'away', to: '/not-allowed' })
  else expect(answer, door).toMatchObject({ kind: 'away', to: '/not-allowed' })
}

for (const [file, { needs, path }] of Object.entries(pages)) {
  test(`${file} opens to those who may: ${needs}`, async () => {
    for (const role of roles) {
      const answer = await visit(path(ours.things), ours.cookies[role])
      expectEntry(answer, allows(role, needs), `${role} at ${file}`)
      if (allows(role, needs) && needs !== 'nothing')
        expect(answer, `${role} at ${file}`).toMatchObject({ kind: 'in' })
    }
    const stranger = await visit(path(ours.things))
    if (needs === 'nothing') expect(stranger.kind).toBe('in')
    else expect(stranger).toMatchObject({ kind: 'away', to: '/sign-in' })
  })
}

for (const [name, { needs, input }] of Object.entries(actions)) {
  test(`${name} is done for those who may: ${needs}`, async () => {
    const others = roles.filter(role => !allows(role, needs))
    const before = await snapshot(nobody)
    for (const role of others) {
      expectEntry(await call(name, input(ours.things), ours.cookies[role]), false, `${role} at ${name}`)
    }
    if (needs !== 'nothing') {
      expect(await call(name, input(ours.things))).toMatchObject({ kind: 'away', to: '/sign-in' })
    }
    expect(await snapshot(nobody), 'rows changed').toEqual(before)
    for (const role of roles.filter(role => allows(role, needs))) {
      const answer = await call(name, input(ours.things), ours.cookies[role])
      expectEntry(answer, true, `${role} at ${name}`)
      expect(answer, `${role} at ${name}`).not.toMatchObject({ kind: 'failed' })
    }
  })
}

test.describe('what belongs to another merchant', () => {
  for (const [file, { path, of }] of Object.entries({ ...pages, ...routes })) {
    test(`${file} shows nothing of it`, async () => {
      const answer = await visit(path(theirs.things), ours.cookies.owner)
      if (of) expect(answer.kind).toBe('nothing')
      expect(answer.body).not.toContain(theirs.canary)
    })
  }

  for (const [name, { input, of }] of Object.entries(actions)) {
    test(`${name} changes nothing of it`, async () => {
      const before = await snapshot(ours.things.merchantId)
      const answer = await call(name, input(theirs.things), ours.cookies.owner)
      if (of) expect(answer).toMatchObject({ kind: 'nothing' })
      expect(answer.body).not.toContain(theirs.canary)
      expect(await snapshot(ours.things.merchantId), 'rows changed').toEqual(before)
    })
  }
})

test('actions are refused when the request comes from elsewhere or does not say from where', async () => {
  for (const [name, { input }] of Object.entries(actions)) {
    const before = await snapshot(nobody)
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }]) {
      const answer = await call(name, input(ours.things), ours.cookies.owner, headers)
      expect(answer.status, `${name} from ${headers.origin}`).toBe(403)
    }
    expect(await snapshot(nobody), 'rows changed').toEqual(before)
  }
})
