import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accounts } from '#sandbox/accounts.ts'
import { mailgun } from './mailgun.ts'
import { ses } from './ses.ts'
import { smtp } from './smtp.ts'
import { messageFor, type Rig, startRig } from './testing/rig.ts'
import type { SendOutcome, Vendor, VendorMessage } from './vendor.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
})
afterAll(() => rig.close())

const accountsOf: [Vendor<never>, () => Record<string, unknown>][] = [
  [
    smtp as Vendor<never>,
    () => ({
      ...accounts.smtp,
      host: '127.0.0.1',
      port: rig.sandbox.smtpPort,
      security: 'none',
      from: 'Sandi Ömer <otp@sandi.test>',
    }),
  ],
  [
    mailgun as Vendor<never>,
    () => ({
      baseUrl: `${rig.sandbox.url}/mailgun`,
      domain: accounts.mailgun.domain,
      apiKey: accounts.mailgun.apiKey,
      signingKey: 'x',
      from: `Sandi Ömer <otp@${accounts.mailgun.domain}>`,
    }),
  ],
  [
    ses as Vendor<never>,
    () => ({
      baseUrl: `${rig.sandbox.url}/ses`,
      region: accounts.ses.region,
      accessKeyId: accounts.ses.accessKeyId,
      secretAccessKey: accounts.ses.secretAccessKey,
      from: `Sandi Ömer <otp@${accounts.ses.identity}>`,
      topicArn: accounts.ses.topicArn,
    }),
  ],
]

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const files = (...contents: [name: string, contentType: string, content: Buffer][]) =>
  contents.map(([name, contentType, content]) => ({ name, contentType, content }))

describe.each(accountsOf.map(([vendor, config]) => [vendor.id, vendor, config] as const))(
  '%s',
  (_, vendor, config) => {
    const send = (message: VendorMessage): Promise<SendOutcome> => {
      const [product] = vendor.products
      if (!product) throw new Error('no product')
      const context = { product, signal: new AbortController().signal, reportUrl: '', onReports: () => {} }
      return vendor.send(message, { ...context, config: vendor.configSchema.parse(config()) })
    }

    test('carries 8,388,608 bytes of attachments bit for bit, each with its name and type', async () => {
      const attachments = files(
        ['laporan "akhir" — Dr. Ömer 報告.pdf', 'application/pdf', randomBytes(8_388_608 - 30_000)],
        [
          'every byte.bin',
          'application/octet-stream',
          Buffer.from(Array.from({ length: 30_000 }, (_, at) => at)),
        ],
      )
      const message = { ...messageFor('0001', true), attachments }
      expect(await send(message)).toMatchObject({ kind: 'accepted' })
      const [arrived] = await rig.phone(message.recipient)
      expect(arrived?.mail?.attachments).toMatchObject(
        attachments.map(({ name, contentType, content }) => ({
          name,
          contentType,
          size: content.length,
          sha256: sha256(content),
        })),
      )
      expect(arrived).toMatchObject({ text: message.text, from: expect.stringContaining('Sandi Ömer') })
    })

    test('attaches text, mail and nothing at all as they are', async () => {
      const attachments = files(
        ['a.csv', 'text/csv', Buffer.from('a;b\n1;2\r\n\n.\r\n..\n')],
        ['mail.eml', 'message/rfc822', Buffer.from('Subject: x\n\nünencoded\n')],
        ['empty.txt', 'text/plain', Buffer.alloc(0)],
      )
      const message = { ...messageFor('0001', true), attachments }
      expect(await send(message)).toMatchObject({ kind: 'accepted' })
      const [arrived] = await rig.phone(message.recipient)
      expect(arrived?.mail?.attachments.map(({ name, sha256 }) => ({ name, sha256 }))).toEqual(
        attachments.map(({ name, content }) => ({ name, sha256: sha256(content) })),
      )
    })

    test('says in a campaign how to unsubscribe with one click, and in nothing else', async () => {
      const unsubscribeUrl = `https://sandi.example.com/unsubscribe/${'t'.repeat(200)}`
      const message = messageFor('0001', true)
      await send({ ...message, unsubscribeUrl })
      await send(message)
      const [plain, campaign] = await rig.phone(message.recipient)
      expect(campaign?.mail?.headers).toMatchObject({
        'list-unsubscribe': `<${unsubscribeUrl}>`,
        'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
        precedence: 'bulk',
        'auto-submitted': 'auto-generated',
      })
      for (const name of ['list-unsubscribe', 'list-unsubscribe-post', 'precedence', 'auto-submitted'])
        expect(plain?.mail?.headers).not.toHaveProperty(name)
    })
  },
)
