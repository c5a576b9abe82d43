import { AlgorithmTypes, Auth } from '@vonage/auth'
import { SMS, TypeEnum } from '@vonage/sms'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const { apiKey, apiSecret, signatureSecret } = accounts.vonage
const client = (secret: string = apiSecret) =>
  new SMS(new Auth({ apiKey, apiSecret: secret }), { restHost: `${stage.sandbox.url}/vonage` })

test('Vonage’s own client sends, and its validator knows the receipts as Vonage’s', async () => {
  const text = 'Kode 1234 & = €\n'
  const { messages } = await client().send({
    to: '6281234560001',
    from: 'Sandi',
    text,
    type: TypeEnum.UNICODE,
    callback: `${stage.webhook}/dlr`,
    clientRef: 'ours&more',
  })
  expect(messages).toMatchObject([{ status: '0', messageId: expect.stringMatching(/^0A[0-9A-F]{14}$/) }])
  expect(await stage.messagesAt('6281234560001')).toMatchObject([{ text, from: 'Sandi' }])
  const reports = (await stage.hears(2)).map(({ text }) => Object.fromEntries(new URLSearchParams(text)))
  expect(reports.map(({ status }) => status).sort()).toEqual(['accepted', 'delivered'])
  for (const { sig = '', ...fields } of reports) {
    expect(fields).toMatchObject({ messageId: messages[0]?.messageId, 'client-ref': 'ours&more' })
    const verify = (secret: string) =>
      client().verifySignature(sig, fields, secret, AlgorithmTypes.sha256hmac)
    expect(verify(signatureSecret)).toBe(true)
    expect(verify('other')).toBe(false)
  }
})

test('a long text is several messages, each with its own receipt', async () => {
  const { messages } = await client().send({
    to: '6281234569002',
    from: 'Sandi',
    text: 'x'.repeat(161),
    callback: stage.webhook,
  })
  expect(messages.length).toBe(2)
  const reports = (await stage.hears(4)).map(({ text }) => new URLSearchParams(text))
  expect(new Set(reports.map(fields => fields.get('messageId'))).size).toBe(2)
})

test('Vonage’s own client understands every refusal', async () => {
  const refusal = (to: string, change: object = {}, secret?: string) =>
    client(secret)
      .send({ to, from: 'Sandi', text: 'x', ...change })
      .catch(({ response }) => response.messages[0])
  expect(await refusal('6281234560001', {}, 'wrong')).toMatchObject({
    status: '4',
    errorText: 'Bad Credentials',
  })
  expect(await refusal('12')).toMatchObject({ status: '3' })
  expect(await refusal('6281234569017')).toMatchObject({ status: '7' })
  expect(await refusal('6281234569018')).toMatchObject({ status: '9' })
  expect(await refusal('6281234569009')).toMatchObject({ status: '1' })
  expect(await refusal('6281234560001', { from: 'a name far too long' })).toMatchObject({ status: '15' })
  expect(await refusal('6281234560001', { ttl: 1 })).toMatchObject({ status: '3' })
  expect(await refusal('6281234560001', { text: '' })).toMatchObject({ status: '2' })
})
