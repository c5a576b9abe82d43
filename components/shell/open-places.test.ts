import { expect, test } from 'vitest'
import type { Role } from '#db/schema/merchants.ts'
import { mayDo } from '#lib/auth/operations.ts'
import { openPlaces } from './open-places.ts'

const placesOf = (role: Role, operator = false) =>
  openPlaces(operation => mayDo(role, operation), operator).map(({ href }) => href)

test('an owner gets every place but the operator’s', () => {
  expect(placesOf('owner')).toEqual([
    '/',
    '/gateways',
    '/messages',
    '/deliveries',
    '/statistics',
    '/health',
    '/callbacks',
    '/docs',
    '/settings/general',
  ])
})

test('the settings open at the first page that the role may see', () => {
  expect(placesOf('engineer')).toContain('/settings/keys')
  expect(placesOf('viewer')).toContain('/settings/team')
})

test('pages that are not allowed never reach the browser', () => {
  const open = openPlaces(operation => mayDo('viewer', operation), false)
  expect(open.flatMap(({ pages }) => pages).map(({ key }) => key)).toEqual(['team'])
})

test('the operator’s place is for operators, whatever their role', () => {
  expect(placesOf('owner')).not.toContain('/operator/merchants')
  expect(placesOf('viewer', true)).toContain('/operator/merchants')
})
