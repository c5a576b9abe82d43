import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '#sandbox/accounts.ts'
import { dkimVerdict } from '#sandbox/vendors/dkim.ts'
import { smtp } from './smtp.ts'
import { messageFor, type Rig, startRig } from './testing/rig.ts'
import type { Product, VendorMessage } from './vendor.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
const place = 'kunci._domainkey.sandi.test'
const dkim = { dkim: 'on', dkimDomain: 'sandi.test', dkimSelector: 'kunci', dkimPrivateKey: pem }

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
  await rig.publish(place, record)
})
afterAll(() => rig.close())

const configOf = (change: object = {}) => ({
  ...accounts.smtp,
  host: '127.0.0.1',
  port: rig.sandbox.smtpPort,
  security: 'none',
  from: 'Sandi Ömer <otp@sandi.test>',
  ...change,
})

async function arrived(change: object, settings: Partial<VendorMessage> = {}) {
  const message = { ...messageFor('0001', true), ...settings }
  const [product] = smtp.products as [Product]
  const config = smtp.configSchema.parse(configOf(change))
  const signal = new AbortController().signal
  const outcome = await smtp.send(message, { product, config, signal, reportUrl: '', onReports: () => {} })
  expect(outcome.kind).toBe('accepted')
  const [mail] = (await rig.phone(message.recipient)).map(one => one.mail)
  const answer = mail?.source && (await fetch(rig.sandbox.url + mail.source.url))
  return { verdict: mail?.dkim, source: answer ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0) }
}

const campaign = {
  subject: 'Laporan – 報告',
  text: 'baris  dengan   spasi \n\n.\n\n\n',
  html: '<p>Halo</p>',
  unsubscribeUrl: 'https://sandi.example.com/u/1',
  attachments: [{ name: 'é.bin', contentType: 'image/png', content: Buffer.alloc(300_000, 7) }],
}

test('a mail of an account with a key arrives with a right signature, files and all', async () => {
  expect((await arrived(dkim)).verdict).toBe('pass for sandi.test')
  expect((await arrived(dkim, campaign)).verdict).toBe('pass for sandi.test')
  expect((await arrived({})).verdict).toBe('none')
})

test('the signature covers sender, recipient, subject, date, id and both list headers', async () => {
  const { source } = await arrived(dkim, campaign)
  const verdictOf = (text: string) =>
    dkimVerdict(Buffer.from(text, 'latin1'), name => (name === place ? record : undefined))
  const text = source.toString('latin1')
  expect(verdictOf(text)).toBe('pass for sandi.test')
  for (const name of [
    'From',
    'To',
    'Subject',
    'Date',
    'Message-ID',
    'List-Unsubscribe',
    'List-Unsubscribe-Post',
  ])
    expect(verdictOf(text.replace(new RegExp(`^(${name}: .)`, 'm'), '$1x')), name).toBe(
      'fail: the headers were changed',
    )
  expect(verdictOf(text.replace('<p>Halo', '<p>Hola'))).toBe('fail: the body was changed')
  // What a relay may do on the way.
  expect(verdictOf(text.replace('\nMIME-Version: 1.0', '\nMIME-Version:   1.0  '))).toBe(
    'pass for sandi.test',
  )
  expect(dkimVerdict(source, () => undefined)).toBe(`no key at ${place}`)
})

test('a mail with another key under its selector is found out', async () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  const dkimPrivateKey = String(other.export({ type: 'pkcs1', format: 'pem' }))
  expect((await arrived({ ...dkim, dkimPrivateKey })).verdict).toBe('fail: the headers were changed')
})

test('an account that is to sign has all three parts, and a key that can', () => {
  const problems = (change: object) =>
    smtp.configSchema
      .safeParse(configOf({ ...dkim, ...change }))
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const short = generateKeyPairSync('rsa', { modulusLength: 768 }).privateKey
  const edwards = generateKeyPairSync('ed25519').privateKey
  const export8 = (key: typeof short) => String(key.export({ type: 'pkcs8', format: 'pem' }))
  expect(problems({})).toBeUndefined()
  expect(problems({ dkimPrivateKey: pem.replaceAll('\n', '\r\n') })).toBeUndefined()
  expect(problems({ dkim: 'off', dkimDomain: undefined, dkimPrivateKey: pem })).toBeUndefined()
  for (const field of ['dkimDomain', 'dkimSelector', 'dkimPrivateKey'])
    expect(problems({ [field]: undefined })).toEqual([`${field}: a part of the signature is missing`])
  for (const key of ['x', pem.slice(0, 200), record, export8(short), export8(edwards)])
    expect(problems({ dkimPrivateKey: key })).toEqual([
      'dkimPrivateKey: must be an RSA key of 1024 bits or more',
    ])
  for (const domain of ['sandi', 'sandi.test; d=x', 'a..b', '-a.test', 'a.test\r\nx'])
    expect(problems({ dkimDomain: domain })).toEqual(['dkimDomain: must be a domain name'])
  for (const selector of ['', 'a b', 'a;b', '.a', 'a\n'])
    expect(problems({ dkimSelector: selector })?.[0]).toMatch(/^dkimSelector: /)
})
