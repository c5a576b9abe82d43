import { createTransport } from 'nodemailer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const send = async (to: string, more: object = {}, pass: string = accounts.smtp.password) => {
  const transport = createTransport({
    host: '127.0.0.1',
    port: stage.sandbox.smtpPort,
    auth: { user: accounts.smtp.user, pass },
    socketTimeout: 300,
  })
  try {
    return await transport.sendMail({
      from: 'Sandi <otp@sandi.test>',
      to,
      subject: 'Kode',
      text: 'x',
      ...more,
    })
  } finally {
    transport.close()
  }
}
const codeOf = (to: string) =>
  send(to).then(
    () => 250,
    (error: { responseCode?: number; code?: string }) => error.responseCode ?? error.code,
  )

test('a mail is accepted with a queue id and arrives with subject, text and HTML', async () => {
  const text = 'Kode Anda: 123456\n\nJangan dibagikan ✓'
  const info = await send('budi@example.com', { text, html: '<p>Kode <b>123456</b></p>' })
  expect(info.response).toMatch(/^250 2\.0\.0 OK: queued as [0-9A-F]{12}$/)
  const [message] = await stage.messagesAt('budi@example.com')
  expect(message).toMatchObject({ channel: 'EMAIL', subject: 'Kode', html: '<p>Kode <b>123456</b></p>' })
  expect(message.text.trimEnd()).toBe(text)
  const [entry] = await stage.entriesOf('budi@example.com')
  expect(entry).toMatchObject({ vendor: 'smtp', outcome: 'accepted', reference: info.messageId })
})

test('plain text arrives exactly as it was sent', async () => {
  const text = 'Kode: 123456\n\n  Baris terakhir'
  await send('budi@example.com', { text })
  expect(await stage.messagesAt('budi@example.com')).toMatchObject([{ text, html: null }])
})

test('wrong credentials are refused with 535 and none at all with 530', async () => {
  await expect(send('a@b.co', {}, 'wrong')).rejects.toMatchObject({ responseCode: 535 })
  const anonymous = createTransport({ host: '127.0.0.1', port: stage.sandbox.smtpPort })
  await expect(anonymous.sendMail({ from: 'a@b.co', to: 'c@d.co', text: 'x' })).rejects.toMatchObject({
    responseCode: 530,
  })
})

test('fates become their nearest SMTP answers', async () => {
  const fates = { 9002: 550, 9003: 554, 9008: 451, 9009: 421, 9014: 450, 9015: 450, 9017: 550, 9018: 454 }
  for (const [digits, code] of Object.entries(fates))
    expect(await codeOf(`budi${digits}@example.com`)).toBe(code)
  expect(await codeOf('budi9001@example.com')).toBe(250)
  expect(await stage.messagesAt('budi9001@example.com')).toEqual([])
})

test('hangs, resets and garbage end in an error at the client, and the relay goes on', async () => {
  const broken = ['9010', '9011', '9012', '9013'].map(digits => codeOf(`budi${digits}@example.com`))
  for (const code of await Promise.all(broken)) expect(code).not.toBe(250)
  expect(await codeOf('budi@example.com')).toBe(250)
})

test('a relay that is down greets with 421 and comes back', async () => {
  await stage.call('PUT', '/_scenario', { vendor: 'smtp', fault: { kind: 'down' } })
  expect(await codeOf('budi@example.com')).toBe(421)
  await stage.call('PUT', '/_scenario', { vendor: 'smtp', fault: { kind: 'failing', percent: 100 } })
  expect(await codeOf('budi@example.com')).toBe(451)
  await stage.call('PUT', '/_scenario', { vendor: 'smtp', fault: null })
  expect(await codeOf('budi@example.com')).toBe(250)
})
