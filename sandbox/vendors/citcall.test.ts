import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const key = { authorization: `Apikey ${accounts.citcall.apiKey}` }
const citcall = (operation: string, body: object, headers: Record<string, string> = key) =>
  stage.call('POST', `/citcall/v3/${operation}`, body, headers)

test('a missed call answers the whole caller number, rings the handset with it and reports a SIP code', async () => {
  const msisdn = '6281234560001'
  const { status, json } = await citcall('motp', { msisdn, retry: 0, callback_url: `${stage.webhook}/motp` })
  expect(status).toBe(200)
  expect(json).toMatchObject({ rc: 0, msisdn, gateway: 0 })
  expect(json.token).toMatch(/^62\d{10}$/)
  const [message] = await stage.messagesAt('081234560001')
  expect(message).toMatchObject({ channel: 'MISSCALL', caller: json.token, text: null })
  const [report] = await stage.hears(1)
  expect(report?.json).toMatchObject({
    rc: 0,
    trxid: json.trxid,
    msisdn,
    token: json.token,
    dial_code: 180,
    result: 'Success',
  })
})

test('the tails of callers are random unless the scenario chooses them', async () => {
  await stage.call('PUT', '/_scenario', { callerTails: ['0042', '4821'] })
  const tails = []
  for (let call = 0; call < 3; call++)
    tails.push((await citcall('motp', { msisdn: '6281234560001', retry: 1 })).json.token.slice(-4))
  expect(tails).toEqual(['0042', '4821', '0042'])
})

test('a busy phone rings and reports 486, one out of reach reports 480 and stays silent', async () => {
  const callback_url = stage.webhook
  await citcall('motp', { msisdn: '6281234569014', retry: 0, callback_url })
  await citcall('motp', { msisdn: '6281234569015', retry: 0, callback_url })
  const codes = (await stage.hears(2)).map(({ json }) => [json.msisdn, json.dial_code]).sort()
  expect(codes).toEqual([
    ['6281234569014', 486],
    ['6281234569015', 480],
  ])
  expect(await stage.messagesAt('6281234569014')).toHaveLength(1)
  expect(await stage.messagesAt('6281234569015')).toHaveLength(0)
})

test('smsotp carries the text byte for byte and refuses a token of three digits', async () => {
  const text = 'Kode: 123456\n\n  Jangan dibagikan ✓\n'
  const body = { msisdn: '6281234560001', senderid: 'Sandi', text, token: '123456' }
  expect((await citcall('smsotp', body)).json).toMatchObject({
    rc: 0,
    text,
    currency: 'IDR',
    token: '123456',
  })
  expect((await stage.messagesAt('+62 812 3456 0001'))[0]).toMatchObject({
    channel: 'SMS',
    from: 'Sandi',
    text,
  })
  expect((await citcall('smsotp', { ...body, token: '123' })).json.rc).toBe(6)
})

test('plain sms refuses the text of a one-time code', async () => {
  const refusal = await citcall('sms', { msisdn: '6281234560001', senderid: 'S', text: 'OTP 1234' })
  expect(refusal.json).toEqual({ rc: 6, info: 'text not allowed use this method, use smsotp instead' })
  expect((await citcall('sms', { msisdn: '6281234560001', senderid: 'S', text: 'Halo' })).json.rc).toBe(0)
})

test('verify accepts the right token once and the wrong one never', async () => {
  const msisdn = '6281234560001'
  const { trxid, token } = (await citcall('motp', { msisdn, retry: 0 })).json
  const right = token.slice(-4)
  const wrong = right === '0000' ? '0001' : '0000'
  expect((await citcall('verify', { msisdn, trxid, token: wrong })).json.rc).toBe(79)
  expect((await citcall('verify', { msisdn, trxid, token: right })).json).toMatchObject({
    rc: '00',
    token_verify: right,
  })
  expect((await citcall('verify', { msisdn, trxid, token: right })).json.rc).toBe(6)
})

test('each kind of wrong credentials has its own rc', async () => {
  const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` })
  const rcWith = async (headers: Record<string, string>) =>
    (await citcall('motp', { msisdn: '6281234560001', retry: 0 }, headers)).json.rc
  expect(await rcWith({})).toBe(98)
  expect(await rcWith({ authorization: 'Apikey nope' })).toBe(98)
  expect(await rcWith(basic('nobody:x'))).toBe(77)
  expect(await rcWith(basic('sandi:x'))).toBe(76)
  expect(await rcWith(basic(`sandi:${accounts.citcall.apiKey}`))).toBe(0)
})

test('missing and wrong parameters are told apart', async () => {
  const rcOf = async (body: object) => (await citcall('motp', body)).json.rc
  expect(await rcOf({ retry: 0 })).toBe(88)
  expect(await rcOf({ msisdn: '6281234560001' })).toBe(88)
  expect(await rcOf({ msisdn: 'abc', retry: 0 })).toBe(6)
  expect(await rcOf({ msisdn: '6281234560001', retry: 9 })).toBe(6)
  expect(await rcOf({ msisdn: '6281234560001', retry: 0, callback_url: 'ftp://x' })).toBe(95)
})
