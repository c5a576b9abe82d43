import sdk from 'twilio'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'
import { signTwilio } from './twilio-signature.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const { accountSid, authToken, number, messagingServiceSid } = accounts.twilio

/** Twilio's own client, which knows no other address than Twilio's. */
class SandboxClient extends sdk.RequestClient {
  override request<Data>(options: Parameters<sdk.RequestClient['request']>[0]) {
    const uri = options.uri.replace('https://api.twilio.com', `${stage.sandbox.url}/twilio`)
    return super.request<Data>({ ...options, uri } as never)
  }
}
const client = (token: string = authToken) => sdk(accountSid, token, { httpClient: new SandboxClient() })

test('signatures match Twilio’s documented vectors', () => {
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  const form = (phone: string) =>
    new URLSearchParams({
      CallSid: 'CA1234567890ABCDE',
      Caller: phone,
      Digits: '1234',
      From: phone,
      To: '+18005551212',
    })
  expect(signTwilio('12345', url, form('+14158675309'))).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=')
  expect(signTwilio('12345', url, form('+12349013030'))).toBe('0/KCTR6DLpKmkAf8muzZqo1nDgQ=')
})

test('Twilio’s own client sends, and its validator knows the callbacks as Twilio’s', async () => {
  const message = await client().messages.create({
    to: '+6281234560001',
    from: number,
    body: 'Kode 1234 €\n',
    statusCallback: `${stage.webhook}/status?from=us`,
    validityPeriod: 300,
  })
  expect(message).toMatchObject({
    sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
    status: 'queued',
    numSegments: '1',
    errorCode: null,
  })
  expect(message.dateCreated).toBeInstanceOf(Date)
  expect(await stage.messagesAt('+6281234560001')).toMatchObject([{ text: 'Kode 1234 €\n', from: number }])
  for (const { url, headers, text } of await stage.hears(2)) {
    const fields = Object.fromEntries(new URLSearchParams(text))
    const signature = String(headers['x-twilio-signature'])
    expect(fields).toMatchObject({ MessageSid: message.sid, AccountSid: accountSid })
    expect(sdk.validateRequest(authToken, signature, stage.webhook + url, fields)).toBe(true)
    expect(sdk.validateRequest('other', signature, stage.webhook + url, fields)).toBe(false)
  }
})

test('Twilio’s own client understands every refusal', async () => {
  const refusal = (to: string, change: object = {}, token?: string) =>
    client(token)
      .messages.create({ to, from: number, body: 'x', ...change })
      .catch(({ status, code }) => [status, code])
  expect(await refusal('+6281234560001', {}, 'wrong')).toEqual([401, 20003])
  expect(await refusal('12')).toEqual([400, 21211])
  expect(await refusal('+6281234569017')).toEqual([400, 21211])
  expect(await refusal('+6281234569018')).toEqual([403, 20005])
  expect(await refusal('+6281234569008')).toEqual([500, 20500])
  expect(await refusal('+6281234560001', { body: '' })).toEqual([400, 21602])
  expect(await refusal('+6281234560001', { body: 'x'.repeat(1601) })).toEqual([400, 21617])
  expect(await refusal('+6281234560001', { from: 'a name far too long' })).toEqual([400, 21212])
  expect(await refusal('+6281234560001', { validityPeriod: 36_001 })).toEqual([400, 21624])
})

test('a messaging service stands for its sender', async () => {
  const create = (sid: string) =>
    client().messages.create({ to: '+6281234560002', messagingServiceSid: sid, body: 'x' })
  expect(await create(messagingServiceSid)).toMatchObject({ status: 'accepted', messagingServiceSid })
  await expect(create(`MG${'0'.repeat(32)}`)).rejects.toMatchObject({ code: 21701 })
})
