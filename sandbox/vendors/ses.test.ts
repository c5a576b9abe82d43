import { createHash, randomBytes } from 'node:crypto'
import {
  type Attachment,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const { region, accessKeyId, secretAccessKey, identity, configurationSet, topicArn } = accounts.ses

const mail = (to: string, change: Partial<SendEmailCommandInput> = {}) => ({
  FromEmailAddress: `Sandi <otp@${identity}>`,
  Destination: { ToAddresses: [to] },
  Content: {
    Simple: {
      Subject: { Data: 'Kode' },
      Body: { Text: { Data: 'Kode 1234 €\n' }, Html: { Data: '<b>1</b>' } },
    },
  },
  ...change,
})

async function send(input: SendEmailCommandInput, change: object = {}): Promise<string | undefined> {
  const client = new SESv2Client({
    endpoint: `${stage.sandbox.url}/ses`,
    region,
    credentials: { accessKeyId, secretAccessKey, ...change },
    maxAttempts: 1,
  })
  return (await client.send(new SendEmailCommand(input))).MessageId
}

test('Amazon’s own client sends a mail, which arrives whole', async () => {
  const id = await send(mail('Budi <budi@example.com>', { ConfigurationSetName: configurationSet }))
  expect(id).toMatch(/^[\da-f]{16}-[\da-f-]{36}-000000$/)
  expect(await stage.messagesAt('budi@example.com')).toMatchObject([
    { channel: 'EMAIL', subject: 'Kode', text: 'Kode 1234 €\n', html: '<b>1</b>' },
  ])
})

test('Amazon’s own client sends files and headers, which arrive as they are', async () => {
  const content = randomBytes(100_000)
  const words = { Subject: { Data: 'Kode' }, Body: { Text: { Data: 'x' } } }
  const Headers = [{ Name: 'List-Unsubscribe', Value: '<https://sandi.example.com/u/1>' }]
  const Attachments: Attachment[] = [
    { FileName: 'laporan 報告.pdf', ContentType: 'application/pdf', RawContent: content },
  ]
  await send(mail('budi@example.com', { Content: { Simple: { ...words, Headers, Attachments } } }))
  const [{ mail: parts }] = await stage.messagesAt('budi@example.com')
  expect(parts.headers).toEqual({ 'list-unsubscribe': '<https://sandi.example.com/u/1>' })
  expect(parts.attachments).toMatchObject([
    { name: 'laporan 報告.pdf', sha256: createHash('sha256').update(content).digest('hex') },
  ])
})

test('Amazon’s own client understands every refusal', async () => {
  const refusal = (to: string, change: object = {}, credentials: object = {}) =>
    send(mail(to, change), credentials).catch(({ name, $metadata }) => [name, $metadata.httpStatusCode])
  const wrongSecret = { secretAccessKey: 'wrong' }
  expect(await refusal('a@b.co', {}, wrongSecret)).toEqual(['InvalidSignatureException', 403])
  expect(await refusal('a@b.co', {}, { accessKeyId: 'x' })).toEqual(['UnrecognizedClientException', 403])
  expect(await refusal('a@b.co', { FromEmailAddress: 'a@other.test' })).toEqual(['MessageRejected', 400])
  expect(await refusal('a@b.co', { ConfigurationSetName: 'x' })).toEqual(['NotFoundException', 404])
  expect(await refusal('nobody')).toEqual(['BadRequestException', 400])
  expect(await refusal('x9017@b.co')).toEqual(['BadRequestException', 400])
  expect(await refusal('x9018@b.co')).toEqual(['SendingPausedException', 400])
  expect(await refusal('x9009@b.co')).toEqual(['TooManyRequestsException', 429])
})

test('an address is subscribed to the topic once it has followed the link it was sent', async () => {
  const { status, json } = await stage.call('PUT', '/_accounts/ses', { webhookUrl: `${stage.webhook}/sns` })
  expect([status, json.error]).toEqual([400, expect.stringContaining('SubscribeURL')])
  const [asked] = await stage.hears(1)
  expect(asked?.headers['x-amz-sns-message-type']).toBe('SubscriptionConfirmation')
  expect(asked?.json).toMatchObject({ TopicArn: topicArn, SignatureVersion: '2' })

  const wrong = new URL(asked?.json.SubscribeURL)
  wrong.searchParams.set('Token', 'x')
  expect((await fetch(wrong)).status).toBe(400)
  expect((await fetch(asked?.json.SubscribeURL)).status).toBe(200)
  await send(mail('budi9002@example.com', { EmailTags: [{ Name: 'reference', Value: 'd-1' }] }))
  const events = (await stage.hears(3)).slice(1).map(({ json }) => JSON.parse(json.Message))
  expect(events.map(({ eventType }) => eventType).sort()).toEqual(['Bounce', 'Send'])
  expect(events.map(event => event.mail.tags.reference)).toEqual([['d-1'], ['d-1']])
})
