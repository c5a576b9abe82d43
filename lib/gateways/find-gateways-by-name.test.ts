import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { gateways, merchants } from '#db/schema/index.ts'
import { findGatewaysByName } from './find-gateways-by-name.ts'

let ours = ''
let theirs = ''

beforeAll(async () => {
  const made = await db()
    .insert(merchants)
    .values([{ name: 'Toko' }, { name: 'Other' }])
    .returning()
  ours = made[0]?.id ?? ''
  theirs = made[1]?.id ?? ''
  const gateway = { purpose: 'login', channel: 'SMS' }
  await db()
    .insert(gateways)
    .values([
      { ...gateway, merchantId: ours, name: 'Sign-in by SMS' },
      { ...gateway, merchantId: ours, name: 'Sign-in, old', enabled: false },
      { ...gateway, merchantId: ours, name: '100% off_peak\\' },
      { ...gateway, merchantId: theirs, name: 'Sign-in of another merchant' },
    ])
})

const namesOf = async (text: string, limit?: number) =>
  (await findGatewaysByName(ours, text, limit)).map(({ name }) => name)

test('a part of the name is enough, in whatever case; enabled ones come first', async () => {
  expect(await namesOf('SIGN-IN')).toEqual(['Sign-in by SMS', 'Sign-in, old'])
})

test('gateways of other merchants are never found', async () => {
  expect(await namesOf('another merchant')).toEqual([])
})

test('what a pattern is made of is only text', async () => {
  expect(await namesOf('%')).toEqual(['100% off_peak\\'])
  expect(await namesOf('f_p')).toEqual(['100% off_peak\\'])
  expect(await namesOf('k\\')).toEqual(['100% off_peak\\'])
  expect(await namesOf('S_gn')).toEqual([])
})

test('any text can be asked for', async () => {
  for (const text of ['\0', '👩‍💻', '‮', "'; drop table gateways --", 'x'.repeat(5_000)]) {
    await expect(namesOf(`${text}!`)).resolves.toEqual([])
  }
})

test('no more are found than asked for', async () => {
  expect(await namesOf('sign', 1)).toEqual(['Sign-in by SMS'])
})
