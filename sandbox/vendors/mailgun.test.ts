import { createHash, randomBytes } from 'node:crypto'
import Mailgun from 'mailgun.js'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'
import { sign } from './mailgun-events.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const form = (to: string, more: Record<string, string> = {}) => {
  const data = new FormData()
  const fields = { from: 'Sandi <no-reply@mg.sandi.test>', to, subject: 'Kode', text: 'Kode 1234\n', ...more }
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}
const send = (body: FormData | URLSearchParams, key: string = accounts.mailgun.apiKey) =>
  stage.call('POST', '/mailgun/v3/mg.sandi.test/messages', body, {
    authorization: `Basic ${Buffer.from(`api:${key}`).toString('base64')}`,
  })
const listen = () => stage.call('PUT', '/_accounts/mailgun', { webhookUrl: stage.webhook })

test('signatures match the golden vector', () => {
  expect(sign('test-signing-key', '1529006854', 'a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0')).toBe(
    'a4aa5558dda1bdd45f39600cf45ad25006c9fa7980b210160d6df1e9c70160f5',
  )
})

test('Mailgun’s own client sends, with a file, and understands a refusal', async () => {
  const client = (key: string = accounts.mailgun.apiKey) =>
    new Mailgun(FormData).client({ username: 'api', key, url: `${stage.sandbox.url}/mailgun` })
  const content = randomBytes(100_000)
  const mail = {
    from: 'Sandi <no-reply@mg.sandi.test>',
    // It reports nothing, so that no later test hears of it.
    to: ['Budi <budi9005@example.com>'],
    subject: 'Kode',
    text: 'Kode 1234 €\n',
    attachment: [{ data: content, filename: 'laporan 報告.bin' }],
  }
  expect(await client().messages.create('mg.sandi.test', mail)).toMatchObject({
    status: 200,
    message: 'Queued. Thank you.',
  })
  expect(await stage.messagesAt('budi9005@example.com')).toMatchObject([
    {
      text: expect.stringContaining('1234 €'),
      mail: {
        attachments: [
          { name: 'laporan 報告.bin', sha256: createHash('sha256').update(content).digest('hex') },
        ],
      },
    },
  ])
  await expect(client('wrong').messages.create('mg.sandi.test', mail)).rejects.toMatchObject({ status: 401 })
})

test('a mail is queued, arrives whole, and a signed event without <> names it', async () => {
  await listen()
  const data = form('Budi <budi@example.com>', { html: '<b>1234</b>', 'v:delivery': 'd-1' })
  data.append('attachment', new Blob(['x']), 'x.txt')
  const { status, json } = await send(data)
  expect(status).toBe(200)
  expect(json).toEqual({ id: expect.stringMatching(/^<.+@mg\.sandi\.test>$/), message: 'Queued. Thank you.' })
  expect(await stage.messagesAt('Budi@Example.com')).toMatchObject([
    { channel: 'EMAIL', subject: 'Kode', text: expect.stringContaining('Kode 1234'), html: '<b>1234</b>' },
  ])
  const [report] = await stage.hears(1)
  const { signature, 'event-data': event } = report?.json ?? {}
  expect(signature.signature).toBe(sign(accounts.mailgun.signingKey, signature.timestamp, signature.token))
  expect(signature.token).toMatch(/^[0-9a-f]{50}$/)
  expect(event).toMatchObject({
    event: 'delivered',
    recipient: 'budi@example.com',
    message: { headers: { 'message-id': json.id.slice(1, -1) } },
    'user-variables': { delivery: 'd-1' },
  })
})

test('a bounce is repeated until acknowledged, and 406 ends the repetition', async () => {
  await listen()
  stage.answers.push(500, 406)
  await send(form('budi9002@example.com'))
  const reports = await stage.hears(2)
  expect(reports.map(report => report.json['event-data'].severity)).toEqual(['permanent', 'permanent'])
  await send(form('carrier9001@example.com'))
  expect((await stage.hears(3))[2]?.json['event-data']).toMatchObject({
    event: 'failed',
    severity: 'temporary',
  })
})

test('refusals: key, addresses, empty content, unknown mailbox, balance', async () => {
  const forbidden = await send(form('a@b.co'), 'wrong')
  expect([forbidden.status, forbidden.text]).toEqual([401, 'Forbidden'])
  const notAddress = "'to' parameter is not a valid address. please check documentation"
  expect((await send(form('nobody'))).json).toEqual({ message: notAddress })
  expect((await send(form('x9017@example.com'))).json).toEqual({ message: notAddress })
  expect((await send(form('a@b.co', { from: 'x' }))).status).toBe(400)
  expect((await send(form('a@b.co', { text: '' }))).status).toBe(400)
  expect((await send(form('x9018@example.com'))).status).toBe(402)
})

test('a urlencoded form keeps line breaks byte for byte and reaches everyone in copy', async () => {
  const text = 'Satu\nDua\r\n\tTiga  '
  const from = 'no-reply@mg.sandi.test'
  await send(new URLSearchParams({ from, to: 'a@x.co, b@x.co', cc: 'c@x.co', subject: 's', text }))
  for (const address of ['a@x.co', 'b@x.co', 'c@x.co'])
    expect((await stage.messagesAt(address))[0].text).toBe(text)
})
