import { closeDatabase } from '#db/client.ts'
import { type Role, roles } from '#db/schema/merchants.ts'
import { mayDo } from '#lib/auth/operations.ts'
import { actions } from './doors/actions.ts'
import { type Answer, call, visit } from './doors/knock.ts'
import { snapshot } from './doors/snapshot.ts'
import { type Needs, type Page, pages, type Route, routes } from './doors/table.ts'
import { type Merchant, makeMerchant } from './doors/world.ts'
import { shareDatabase } from './support/database.ts'
import { expect, test } from './support/test.ts'

test.describe.configure({ mode: 'default' })

const nobody = '00000000-0000-0000-0000-000000000000'
let ours: Merchant
let theirs: Merchant
/** The cookies of somebody who runs the installation. */
let operator = ''
test.beforeAll(async () => {
  await shareDatabase()
  ours = await makeMerchant()
  theirs = await makeMerchant()
  operator = (await makeMerchant({ operator: true })).cookies.owner
})
test.afterAll(closeDatabase)

function allows(role: Role, needs: Needs): boolean {
  if (needs === 'nothing' || needs === 'signed in') return true
  return needs !== 'operator' && mayDo(role, needs)
}

const shut = (to: string) => expect.objectContaining({ to })

function expectEntry(answer: Answer, allowed: boolean, door: string): void {
  const refused = answer.kind === 'shut' || (answer.kind === 'away' && answer.to === '/not-allowed')
  expect(refused, `${door}: ${answer.status} ${answer.to ?? ''}`).toBe(!allowed)
  expect(answer.kind, `${door}: ${answer.body.slice(0, 500)}`).not.toBe('failed')
}

function expectStranger(answer: Answer, door: string): void {
  if (answer.kind !== 'shut') expect(answer, door).toEqual(shut('/sign-in'))
}

const doors: Record<string, Page & { method?: 'POST' }> = { ...pages }
for (const [file, route] of Object.entries(routes)) {
  if (route.needs !== 'a key of its own') doors[file] = { ...route, needs: route.needs }
}

for (const [file, { needs, path, method, leadsOn, developmentOnly }] of Object.entries(doors)) {
  test(`${file} opens to those who may: ${needs}`, async () => {
    if (developmentOnly) return expect((await visit(path(ours.things))).kind).toBe('nothing')
    const everybody = [...roles.map(role => [role, ours.cookies[role], allows(role, needs)] as const)]
    for (const [who, cookie, allowed] of [...everybody, ['operator', operator, true] as const]) {
      if (who === 'operator' && needs !== 'operator') continue
      const answer = await visit(path(ours.things), cookie, method)
      expectEntry(answer, allowed, `${who} at ${file}`)
      if (allowed && needs !== 'nothing' && !leadsOn)
        expect(answer, `${who} at ${file}`).toMatchObject({ kind: 'in' })
    }
    const stranger = await visit(path(ours.things), '', method)
    if (needs === 'nothing') expect(stranger.kind).toBe('in')
    else expectStranger(stranger, file)
  })
}

for (const [name, { needs, input }] of Object.entries(actions)) {
  test(`${name} is done for those who may: ${needs}`, async () => {
    const before = await snapshot(nobody)
    for (const role of roles.filter(role => !allows(role, needs))) {
      expectEntry(await call(name, input(ours.things), ours.cookies[role]), false, `${role} at ${name}`)
    }
    if (needs !== 'nothing') expectStranger(await call(name, input(ours.things)), name)
    expect(await snapshot(nobody), 'rows changed').toEqual(before)
    for (const role of roles.filter(role => allows(role, needs))) {
      const answer = await call(name, input(ours.things), ours.cookies[role])
      expectEntry(answer, true, `${role} at ${name}`)
    }
    if (needs === 'operator')
      expectEntry(await call(name, input(ours.things), operator), true, `operator at ${name}`)
  })
}

test.describe('what belongs to another merchant', () => {
  const all: Record<string, Page | Route> = { ...pages, ...routes }
  for (const [file, { path, of, ...door }] of Object.entries(all)) {
    test(`${file} shows nothing of it`, async () => {
      const method = 'method' in door ? door.method : undefined
      const answer = await visit(path(theirs.things), ours.cookies.owner, method)
      if (of) expect(answer.kind).toBe('nothing')
      expect(answer.body).not.toContain(theirs.canary)
    })
  }

  for (const [name, { input, of }] of Object.entries(actions)) {
    test(`${name} changes nothing of it`, async () => {
      const before = await snapshot(ours.things.merchantId)
      const answer = await call(name, input(theirs.things), ours.cookies.owner)
      // A form hears that the thing is gone; everything else finds no page.
      if (of && answer.kind !== 'nothing') expect(answer.body).toMatch(/"kind":"refused","message":"\w+Gone"/)
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
