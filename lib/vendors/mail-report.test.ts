import { expect, test } from 'vitest'
import { readMailReports } from './mail-report.ts'
import { mailSamples } from './testing/mail-samples.ts'

const { reference, messageId, postfix, exim, gmail, complaint, absence } = mailSamples
const ids = { reference, vendorMessageId: messageId }

function read(body: string | Buffer, method = 'POST') {
  const url = 'https://sandi.example.com/api/reports/smtp/x'
  const request = { method, url, query: new URLSearchParams(), headers: {}, body: Buffer.from(body) }
  return readMailReports(request)
}
const only = async (mail: string) => {
  const { status, reports } = await read(mail)
  expect(status).toBe(202)
  return reports
}

test.each([
  ['Postfix', postfix, 'UNDELIVERED', 'bounced', '550 5.1.1 •••: Recipient address rejected: User unknown'],
  ['Exim', exim, 'UNDELIVERED', 'bounced', '5.0.0: 550 No such user here'],
  ['Gmail', gmail, 'UNDELIVERED', undefined, "552-5.2.2 The recipient's inbox is out of storage space."],
  ['a feedback loop', complaint, 'DELIVERED', 'complained', 'abuse'],
])(
  '%s is understood, and what it returns of the message is not kept',
  async (_, mail, status, suppress, detail) => {
    for (const spelling of [
      mail,
      mail.replaceAll('\n', '\r\n'),
      `From MAILER-DAEMON Sun Nov 22 04:00:00 2026\n${mail}`,
    ]) {
      const reports = await only(spelling)
      expect(reports).toMatchObject([{ ...ids, status, detail }])
      expect(reports[0]?.suppress).toBe(suppress)
      expect(JSON.stringify(reports)).not.toMatch(/471982|budi/)
    }
  },
)

const statusOf = (action: string, status: string, diagnostic = '') =>
  postfix
    .replace('Action: failed', `Action: ${action}`)
    .replace(/^Status: .*$/m, `Status: ${status}`)
    .replace(/Diagnostic-Code: .*\n .*\n/, diagnostic ? `Diagnostic-Code: smtp; ${diagnostic}\n` : '')

test.each([
  ['delayed', '4.4.1', '', 'SENT', undefined],
  ['delivered', '2.0.0', '', 'DELIVERED', undefined],
  ['Relayed', '2.0.0', '', 'SENT', undefined],
  ['expanded', '2.0.0', '', 'SENT', undefined],
  ['failed', '4.4.7', '', 'UNDELIVERED', undefined],
  ['failed', '5.1.10', '', 'UNDELIVERED', 'bounced'],
  ['failed', '5.2.1 (mailbox disabled)', '', 'UNDELIVERED', 'bounced'],
  ['FAILED', '5.4.4', '', 'UNDELIVERED', 'bounced'],
  ['failed', '5.7.1', '550 5.7.1 spam', 'UNDELIVERED', undefined],
  ['failed', '5.1.8', '553 sender unknown', 'UNDELIVERED', undefined],
  ['failed', '5.0.0', '550 5.7.1 user unknown to policy', 'UNDELIVERED', undefined],
  ['failed', '5.0.0', '554 rejected as spam', 'UNDELIVERED', undefined],
  ['failed', '5.0.0', '', 'UNDELIVERED', undefined],
])('%s %s %s is %s, and leaves out: %s', async (action, status, diagnostic, expected, suppress) => {
  const [report] = await only(statusOf(action, status, diagnostic))
  expect(report?.status).toBe(expected)
  expect(report?.suppress).toBe(suppress)
})

test.each([
  ['abuse', 'complained'],
  ['fraud', 'complained'],
  ['not-spam', undefined],
  ['opt-out', 'unsubscribed'],
  ['something-new', undefined],
])('feedback of type %s leaves out: %s', async (type, suppress) => {
  const [report] = await only(complaint.replace('Feedback-Type: abuse', `Feedback-Type: ${type}`))
  expect(report).toMatchObject({ ...ids, status: 'DELIVERED' })
  expect(report?.suppress).toBe(suppress)
})

test('the envelope’s id is enough where the headers do not come back, and the other way round', async () => {
  const withoutHeaders = postfix.replace(/Message-ID: .*\n/, '')
  expect(await only(withoutHeaders)).toMatchObject([{ reference, status: 'UNDELIVERED' }])
  const withoutEnvelope = postfix.replace(/Original-Envelope-Id: .*\n/, '')
  expect(await only(withoutEnvelope)).toMatchObject([{ ...ids, status: 'UNDELIVERED' }])
})

test('mail that is no report, or about no message of ours, changes nothing', async () => {
  const foreign = postfix.replaceAll(reference, 'other').replace(/Original-Envelope-Id: .*\n/, '')
  const [other] = await only(foreign)
  expect(other).toMatchObject({ vendorMessageId: 'other@sandi.test' })
  expect(other).not.toHaveProperty('reference')
  const nameless = postfix.replace(/Original-Envelope-Id: .*\n/, '').replace(/Message-ID: .*\n/, '')
  for (const mail of [
    absence,
    nameless,
    postfix.replace('multipart/report', 'multipart/mixed'),
    postfix.replace('Action: failed', 'Action: perhaps'),
    postfix.replace(/Final-Recipient[\s\S]*?\n\n/, '\n'),
    `Subject: x\n\n${postfix}`,
    'Subject: x\n\n',
    'A: b\r\n',
  ])
    expect(await only(mail)).toEqual([])
})

test('what is no mail is refused, whatever it is', async () => {
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))
  for (const body of ['', '\n', '{}', '[1]', 'null', '<xml/>', 'x'.repeat(100_000), '\0\u0001', noise])
    expect(await read(body)).toEqual({ status: 400, reports: [] })
  expect((await read(`Subject: ${'x'.repeat(2_000_000)}\n\n`)).status).toBe(413)
  for (const method of ['GET', 'PUT', 'DELETE']) expect((await read(postfix, method)).status).toBe(405)
})

test('broken and hostile mail never fails, and says nothing of other messages', async () => {
  const deep = (depth: number): string =>
    depth === 0
      ? 'Content-Type: text/plain\n\nx\n'
      : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${deep(depth - 1)}\n--b${depth}--\n`
  const many = statusOf('failed', '5.1.1').replace(
    'Action: failed\n',
    `Action: failed\n\n${'Action: failed\nStatus: 5.1.1\n\n'.repeat(5000)}`,
  )
  expect((await only(many)).length).toBeLessThanOrEqual(20)
  for (const mail of [
    `Subject: x\nMIME-Version: 1.0\n${deep(200)}`,
    `Subject: x\n${'X-A: b\n'.repeat(50_000)}\n`,
    `Content-Type: multipart/report; boundary="\nx`,
    `Content-Type: multipart/report\n\n--\n--\n`,
    `Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n@@@@\n--b--`,
    `Content-Type: text/plain; charset=utf-7\n\n+ADw-`,
    `Subject: =?utf-8?B?////?=\n\n`,
  ])
    expect(await read(mail)).toMatchObject({ reports: [] })
  for (let cut = 0; cut < postfix.length; cut += 97) {
    for (const report of (await read(postfix.slice(0, cut))).reports)
      expect(report).toMatchObject({ reference })
  }
})
