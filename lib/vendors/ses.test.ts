import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { accounts } from '#sandbox/accounts.ts'
import { snsMessage } from '#sandbox/vendors/sns-message.ts'
import { ses } from './ses.ts'
import { readSesReports } from './ses-report.ts'
import { type Rig, startRig } from './testing/rig.ts'
import { describeVendor, reportAddress, type VendorCase } from './testing/vendor-contract.ts'
import type { ReportRequest } from './vendor.ts'

const account = accounts.ses
const { topicArn } = account

const sesCase: VendorCase = {
  vendor: ses,
  productId: 'ses.email',
  config: ({ sandbox }) => ({
    baseUrl: `${sandbox.url}/ses`,
    region: account.region,
    accessKeyId: account.accessKeyId,
    secretAccessKey: account.secretAccessKey,
    from: `Sandi <otp@${account.identity}>`,
    configurationSet: account.configurationSet,
    topicArn,
  }),
  wrongCredentials: { secretAccessKey: 'wrong-ses-secret' },
  reports: 'webhook',
  takesSignedNonsense: true,
  sign: async body => ({ body: await notification(body), headers: {} }),
  forgeries: sample => {
    const message = JSON.parse(sample.body.toString())
    const elsewhere = message.SigningCertURL.replace('127.0.0.1', 'localhost')
    return [
      { Signature: '' },
      { Signature: Buffer.alloc(256).toString('base64') },
      { SignatureVersion: '1' },
      { Message: `${message.Message} ` },
      { TopicArn: `${message.TopicArn}-2` },
      { SigningCertURL: elsewhere },
      { SigningCertURL: `${message.SigningCertURL}?x` },
    ].map(change => post(JSON.stringify({ ...message, ...change })))
  },
}

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
  await rig.scenario({ reportDelayMs: 20 })
})
afterAll(() => rig.close())

describeVendor(() => rig, sesCase)

const notification = (text: string) =>
  snsMessage(rig.sandbox.url, { Type: 'Notification', TopicArn: topicArn, Message: text })

const post = (body: string): ReportRequest => ({
  method: 'POST',
  url: reportAddress,
  query: new URLSearchParams(),
  headers: {},
  body: Buffer.from(body),
})
const configOf = (baseUrl = rig.sandbox.url) => ({ baseUrl, topicArn, timeoutMs: 500 })

test('keeps neither the subject nor the recipient of an event', async () => {
  const event = {
    eventType: 'Bounce',
    bounce: {
      bounceType: 'Transient',
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress: 'budi@example.com', status: '4.4.1', diagnosticCode: null }],
      timestamp: '2026-01-01T00:00:00.000Z',
    },
    mail: {
      messageId: 'm-1',
      commonHeaders: { subject: 'Kode 471982' },
      tags: { reference: ['ours'], other: 7 },
    },
  }
  const { reports } = await readSesReports(post(await notification(JSON.stringify(event))), configOf())
  expect(reports).toMatchObject([
    {
      vendorMessageId: 'm-1',
      reference: 'ours',
      status: 'SENT',
      detail: 'General: 4.4.1',
      at: new Date('2026-01-01T00:00:00Z'),
    },
  ])
  expect(JSON.stringify(reports)).not.toMatch(/471982|budi/)
})

test('reads the feedback of an identity, which has no tags, and passes over plain sentences', async () => {
  const feedback = JSON.stringify({
    notificationType: 'Delivery',
    delivery: { smtpResponse: '250 ok' },
    mail: { messageId: 'm' },
  })
  const { reports } = await readSesReports(post(await notification(feedback)), configOf())
  expect(reports).toMatchObject([{ vendorMessageId: 'm', status: 'DELIVERED', detail: '250 ok' }])
  const sentence = await notification('Successfully validated SNS topic for Amazon SES event publishing.')
  expect(await readSesReports(post(sentence), configOf())).toEqual({ status: 200, reports: [] })
})

test('believes no other topic, though SNS has signed it as well', async () => {
  const theirs = { Type: 'Notification', TopicArn: `${topicArn}-of-somebody`, Message: 'x' }
  const body = await snsMessage(rig.sandbox.url, theirs)
  expect(await readSesReports(post(body), configOf())).toEqual({ status: 403, reports: [] })
  const own = { ...configOf(), topicArn: theirs.TopicArn }
  expect((await readSesReports(post(body), own)).status).toBe(200)
})

test('lets SNS come again while its certificate cannot be fetched, and fetches it then', async () => {
  const port = rig.sandbox.httpPort
  // The same server by another name: a certificate of its own as far as anybody can tell.
  const origin = `http://localhost:${port}`
  const body = await snsMessage(origin, { Type: 'Notification', TopicArn: topicArn, Message: 'hello' })
  await rig.scenario({ vendor: 'ses', fault: { kind: 'down' } })
  expect((await readSesReports(post(body), configOf(origin))).status).toBe(503)
  await rig.scenario({ vendor: 'ses', fault: null })
  await vi.waitFor(async () => expect((await readSesReports(post(body), configOf(origin))).status).toBe(200))
})

test('calls nobody but SNS in the topic’s own region, and follows no link that does not confirm', async () => {
  const message = JSON.parse(await notification('x'))
  const read = async (change: object, baseUrl?: string) =>
    (await readSesReports(post(JSON.stringify({ ...message, ...change })), { ...configOf(), baseUrl })).status
  for (const SigningCertURL of [
    'https://sns.ap-southeast-3.amazonaws.com.example.com/SimpleNotificationService-00.pem',
    'https://sns.ap-southeast-1.amazonaws.com/SimpleNotificationService-00.pem',
    'http://sns.ap-southeast-3.amazonaws.com/SimpleNotificationService-00.pem',
    'https://user@sns.ap-southeast-3.amazonaws.com/SimpleNotificationService-00.pem',
    'https://sns.ap-southeast-3.amazonaws.com/other.pem',
    message.SigningCertURL,
    '/SimpleNotificationService-00.pem',
  ]) {
    expect(await read({ SigningCertURL }, undefined)).toBe(401)
  }
  const SubscribeURL = `${rig.sandbox.url}/ses/sns/?Action=Unsubscribe`
  const confirmation = { Type: 'SubscriptionConfirmation', TopicArn: topicArn, Message: '', SubscribeURL }
  const signed = await snsMessage(rig.sandbox.url, confirmation)
  expect((await readSesReports(post(signed), configOf())).status).toBe(503)
})
