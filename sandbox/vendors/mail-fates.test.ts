import { createTransport } from 'nodemailer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Json, type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const smtp = async (to: string, more: object = {}) => {
  const { user, password: pass } = accounts.smtp
  const transport = createTransport({ host: '127.0.0.1', port: stage.sandbox.smtpPort, auth: { user, pass } })
  const from = 'Sandi <otp@sandi.test>'
  await transport.sendMail({ from, to, subject: 'Kode', text: 'x', messageId: '<m-1@sandi.test>', ...more })
  transport.close()
}
const mailgun = (to: string, more: Record<string, string> = {}) =>
  stage.call(
    'POST',
    '/mailgun/v3/mg.sandi.test/messages',
    new URLSearchParams({ from: 'a@mg.sandi.test', to, subject: 'Kode', text: 'x', ...more }),
    { authorization: `Basic ${Buffer.from(`api:${accounts.mailgun.apiKey}`).toString('base64')}` },
  )
const listen = (vendor: string) =>
  stage.call('PUT', `/_accounts/${vendor}`, { webhookUrl: `${stage.webhook}/${vendor}` })

test('a mail to …9019 is taken, does not arrive, and comes back to the account’s report address', async () => {
  await listen('smtp')
  await smtp('budi9019@example.com', { dsn: { id: 'envelope-1', return: 'headers', notify: 'failure' } })
  const [bounce] = await stage.hears(1)
  expect(bounce?.url).toBe('/smtp')
  expect(bounce?.headers['content-type']).toBe('message/rfc822')
  expect(bounce?.text).toMatch(/^Return-Path: <>\r\n/)
  for (const line of [
    'Original-Envelope-Id: envelope-1',
    'Final-Recipient: rfc822; budi9019@example.com',
    'Action: failed',
    'Status: 5.1.1',
    'Message-ID: <m-1@sandi.test>',
    'To: otp@sandi.test',
  ])
    expect(bounce?.text).toContain(`\r\n${line}\r\n`)
  expect(await stage.messagesAt('budi9019@example.com')).toEqual([])
})

test('a mail to …9020 arrives and its reader complains; without a report address nobody hears of it', async () => {
  await listen('smtp')
  await smtp('budi9020@example.com')
  const [complaint] = await stage.hears(1)
  expect(complaint?.text).toContain('\r\nFeedback-Type: abuse\r\n')
  expect(complaint?.text).toContain('\r\nMessage-ID: <m-1@sandi.test>\r\n')
  expect(await stage.messagesAt('budi9020@example.com')).toHaveLength(1)
  await listen('mailgun')
  await mailgun('budi9020@example.com')
  const events = (await stage.hears(3)).flatMap(({ json }) => (json ? [json['event-data'].event] : []))
  expect(events).toEqual(['delivered', 'complained'])
})

test('a reader at …9021 unsubscribes with one click where the mail offers it', async () => {
  const url = `${stage.webhook}/unsubscribe?k=1`
  const offer = { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  await smtp('budi9021@example.com', { headers: offer })
  const [click] = await stage.hears(1)
  expect(click).toMatchObject({ url: '/unsubscribe?k=1', text: 'List-Unsubscribe=One-Click' })
  expect(click?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  await mailgun(
    'siti9021@example.com',
    Object.fromEntries(Object.entries(offer).map(([k, v]) => [`h:${k}`, v])),
  )
  const clicks = async () => (await stage.hears(2)).filter(({ url }) => url.startsWith('/unsubscribe'))
  await expect.poll(async () => (await clicks()).length).toBe(2)
  expect((await clicks())[1]?.text).toBe('List-Unsubscribe=One-Click')
})

test('a mail shows its files, and gives them out as downloads only', async () => {
  const content = '<script>alert(1)</script>'
  await smtp('budi@example.com', { attachments: [{ filename: 'a "b" <c>.html', content }] })
  const [message] = await stage.messagesAt('budi@example.com')
  const [file] = message.mail.attachments
  expect(file).toMatchObject({ name: 'a "b" <c>.html', contentType: 'text/html', size: content.length })
  const download = await stage.call('GET', file.url)
  expect(download.text).toBe(content)
  expect(download.headers.get('content-type')).toBe('application/octet-stream')
  expect(download.headers.get('content-disposition')).toBe('attachment')
  const page = (await stage.call('GET', '/phones/handset/budi%40example.com')).text
  expect(page).toContain('a &quot;b&quot; &lt;c&gt;.html')
  expect((await stage.call('GET', '/phones/file/99999')).status).toBe(404)
})

test('files are kept up to 24 MB in all, and the list of them goes on', async () => {
  const big = Buffer.alloc(9 * 1024 * 1024)
  for (const to of ['a@example.com', 'b@example.com', 'c@example.com'])
    await smtp(to, { attachments: [{ filename: 'x.bin', content: big }] })
  const statusAt = async (to: string) => {
    const [message] = await stage.messagesAt(to)
    return (await stage.call('GET', message.mail.attachments[0].url)).status
  }
  expect([
    await statusAt('a@example.com'),
    await statusAt('b@example.com'),
    await statusAt('c@example.com'),
  ]).toEqual([404, 200, 200])
})

test('a mail larger than the relay takes is refused with 552', async () => {
  const content = Buffer.alloc(16 * 1024 * 1024)
  const error = await smtp('a@example.com', { attachments: [{ filename: 'x.bin', content }] }).catch(
    (reason: Json) => reason,
  )
  expect(error.responseCode).toBe(552)
})
