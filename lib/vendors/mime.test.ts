import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '#sandbox/accounts.ts'
import { smtp } from './smtp.ts'
import { messageFor, type Rig, startRig } from './testing/rig.ts'
import type { Product, VendorMessage } from './vendor.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
})
afterAll(() => rig.close())

const [product] = smtp.products as [Product]

/** The mail as it came over the wire. */
async function wire(change: Partial<VendorMessage>): Promise<string> {
  const message = { ...messageFor('0001', true), ...change }
  const config = smtp.configSchema.parse({
    ...accounts.smtp,
    host: '127.0.0.1',
    port: rig.sandbox.smtpPort,
    security: 'none',
    from: 'Layanan Ömer 報告 <otp@sandi.test>',
  })
  const signal = new AbortController().signal
  const outcome = await smtp.send(message, { product, config, signal, reportUrl: '', onReports: () => {} })
  expect(outcome).toEqual({ kind: 'accepted', vendorMessageId: `${message.reference}@sandi.test` })
  const [arrived] = await rig.phone(message.recipient)
  const source = await fetch(rig.sandbox.url + arrived?.mail?.source?.url)
  return Buffer.from(await source.arrayBuffer()).toString('latin1')
}

const long = 'https://example.com/'.padEnd(3000, 'x')
const campaign: Partial<VendorMessage> = {
  subject: 'Laporan “bulanan” Anda — 報告 🚚 '.repeat(8).trim(),
  text: `Halo Ömer,\n.\n..dua titik\nFrom di awal baris\n${long}`,
  html: `<html><body><p>Halo <b>Ömer</b></p><a href="${long}">x</a></body></html>`,
  unsubscribeUrl: `https://sandi.example.com/u/${'k'.repeat(600)}`,
  attachments: [
    { name: `${'laporan 報告 — '.repeat(10)}.png`, contentType: 'image/png', content: Buffer.from('png') },
  ],
}

test('an e-mail is ASCII in lines of at most 998 characters, whatever it says', async () => {
  for (const change of [campaign, { subject: 'x'.repeat(900) }, { subject: `${'ä'.repeat(900)}` }]) {
    const source = await wire(change)
    expect(source).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...source.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(998)
  }
})

test('text and HTML are alternatives, and files are mixed with the two', async () => {
  const source = await wire(campaign)
  const types = [...source.matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gm)].map(([, type]) => type)
  expect(types).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'image/png'])
  const mail = await simpleParser(source)
  expect(mail.subject).toBe(campaign.subject)
  expect(mail.text?.trimEnd()).toBe(campaign.text)
  expect(String(mail.html).trimEnd()).toBe(campaign.html)
  expect(mail.from?.value).toEqual([{ name: 'Layanan Ömer 報告', address: 'otp@sandi.test' }])
  expect(mail.attachments).toMatchObject([
    { filename: campaign.attachments?.[0]?.name, contentDisposition: 'attachment' },
  ])
})

test('date and message id are there once, in the form of RFC 5322', async () => {
  const source = await wire({})
  const values = (name: string) =>
    [...source.matchAll(new RegExp(`^${name}: (.*)\r$`, 'gim'))].map(([, value]) => value)
  expect(values('message-id')).toEqual([expect.stringMatching(/^<[0-9a-f-]{36}@sandi\.test>$/)])
  expect(values('date')).toEqual([
    expect.stringMatching(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/),
  ])
  for (const name of ['from', 'to', 'subject', 'mime-version']) expect(values(name)).toHaveLength(1)
})

test('the address to unsubscribe at is one line that no program has to unfold', async () => {
  const source = await wire(campaign)
  expect(`\r\n${source}`).toContain(`\r\nList-Unsubscribe: <${campaign.unsubscribeUrl}>\r\n`)
  expect(source).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
})
