import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const { username, password } = accounts.kannel
const send = async (change: Record<string, string>) => {
  const query = { username, password, to: '+6281234560001', from: 'Sandi', text: 'Kode 1234', ...change }
  const { status, text } = await stage.call('GET', `/kannel/cgi-bin/sendsms?${new URLSearchParams(query)}`)
  return [status, text]
}

test('smsbox answers word for word', async () => {
  expect(await send({})).toEqual([202, '0: Accepted for delivery'])
  expect(await send({ password: 'wrong' })).toEqual([403, 'Authorization failed for sendsms'])
  expect(await send({ to: '' })).toEqual([400, 'Empty receiver number not allowed, rejected'])
  expect((await send({ to: '+6281234569017' }))[0]).toBe(400)
  expect(await send({ to: '+6281234569018' })).toEqual([403, 'Not routable. Do not try again.'])
  expect(await send({ to: '+6281234569008' })).toEqual([503, 'Temporal failure, try again later.'])
  expect((await send({ coding: '7' }))[0]).toBe(400)
})

test('only UCS-2 carries what GSM 03.38 does not have', async () => {
  await send({ text: 'Kode 😀 €', coding: '0' })
  await send({ text: 'Kode 😀 €', coding: '2' })
  expect((await stage.messagesAt('+6281234560001')).map(({ text }: { text: string }) => text)).toEqual([
    'Kode 😀 €',
    'Kode ? €',
  ])
})

test('calls dlr-url for the events of the mask, with %d and %p in place', async () => {
  const dlr = { 'dlr-url': `${stage.webhook}/dlr?id=7&status=%d&to=%p` }
  await send({ ...dlr, to: '+6281234569003', 'dlr-mask': '31' })
  await send({ ...dlr, 'dlr-mask': '1' })
  const urls = (await stage.hears(3)).map(({ url }) => url)
  expect(urls.sort()).toEqual([
    '/dlr?id=7&status=1&to=%2B6281234560001',
    '/dlr?id=7&status=16&to=%2B6281234569003',
    '/dlr?id=7&status=8&to=%2B6281234569003',
  ])
})
