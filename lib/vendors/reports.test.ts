import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { envelopeFault } from './envelope-fault.ts'
import { infobip } from './infobip.ts'
import { readMailgunReports } from './mailgun-report.ts'
import { metaWhatsapp } from './meta-whatsapp.ts'
import { readMetaReports } from './meta-whatsapp-report.ts'
import { findProduct, findVendor, vendors } from './registry.ts'
import { submitFields } from './smpp.ts'
import { decimal, readReceipt } from './smpp-receipt.ts'
import type { ReportRequest, VendorMessage } from './vendor.ts'
import { wavecell } from './wavecell.ts'

const post = (body: unknown, headers: ReportRequest['headers'] = {}): ReportRequest => ({
  method: 'POST',
  url: 'https://example.com/r',
  query: new URLSearchParams(),
  headers,
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
})
const metaConfig = metaWhatsapp.configSchema.parse({
  phoneNumberId: '1',
  accessToken: 'token',
  appSecret: 'app-secret',
  verifyToken: 'verify-me',
  templateName: 'otp_login',
})

test('accepts the documented signature of Meta and no other', () => {
  const body = '{"object":"whatsapp_business_account","entry":[]}'
  const right = 'sha256=d3e4f9da0ce6c71ab3dba55929b8eeeee2455349e534924ead19f98d143e904f'
  expect(readMetaReports(post(body, { 'x-hub-signature-256': right }), metaConfig).status).toBe(200)
  for (const wrong of [undefined, '', 'sha256=', right.toUpperCase(), right.replace('d3', 'd4')]) {
    expect(readMetaReports(post(body, { 'x-hub-signature-256': wrong }), metaConfig).status).toBe(401)
  }
  expect(readMetaReports(post(`${body} `, { 'x-hub-signature-256': right }), metaConfig).status).toBe(401)
})

test('echoes Meta’s challenge only for the right verify token and only as harmless text', () => {
  const ask = (token: string, challenge: string) => {
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': token,
      'hub.challenge': challenge,
    })
    return readMetaReports({ ...post(''), method: 'GET', query }, metaConfig)
  }
  expect(ask('verify-me', '1158201444')).toEqual({
    status: 200,
    contentType: 'text/plain',
    body: '1158201444',
    reports: [],
  })
  expect(ask('verify-mE', '1158201444').status).toBe(403)
  expect(ask('verify-me', '<script>').status).toBe(403)
})

test('reads every status of a Meta batch and passes over an odd one', () => {
  const failed = {
    id: 'b',
    status: 'failed',
    timestamp: '1700000000',
    errors: [{ code: 131049, title: 'Kept back' }],
  }
  const statuses = [{ id: 'a', status: 'read' }, { id: 7 }, failed]
  const change = { field: 'messages', value: { statuses } }
  const entry = [{ changes: [change, { field: 'messages', value: { messages: [] } }] }, { changes: [change] }]
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry })
  const signature = `sha256=${createHmac('sha256', 'app-secret').update(body).digest('hex')}`
  const { reports } = readMetaReports(post(body, { 'x-hub-signature-256': signature }), metaConfig)
  expect(reports).toHaveLength(4)
  expect(reports[0]).toMatchObject({ vendorMessageId: 'a', status: 'DELIVERED' })
  expect(reports[1]).toMatchObject({
    vendorMessageId: 'b',
    status: 'REJECTED',
    detail: 'Kept back',
    at: new Date('2023-11-14T22:13:20Z'),
  })
})

test('checks Mailgun’s signature, its age, and answers 406 to what must not come again', () => {
  const config = { signingKey: 'test-signing-key' }
  const golden = {
    timestamp: '1529006854',
    token: 'a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0',
    signature: 'a4aa5558dda1bdd45f39600cf45ad25006c9fa7980b210160d6df1e9c70160f5',
  }
  const event = { event: 'delivered', message: { headers: { 'message-id': 'x@y', subject: 'Kode 471982' } } }
  const status = (signature: unknown, data: unknown = event) =>
    readMailgunReports(post({ signature, 'event-data': data }), config).status
  // The documented vector is right but years old: its age is what it is refused for.
  expect(status(golden)).toBe(406)
  expect(status({ ...golden, token: `${golden.token}0` })).toBe(401)
  const sign = (seconds: number) => {
    const timestamp = String(Math.floor(Date.now() / 1000) + seconds)
    return {
      timestamp,
      token: 't',
      signature: createHmac('sha256', 'test-signing-key').update(`${timestamp}t`).digest('hex'),
    }
  }
  expect(status(sign(0))).toBe(200)
  expect(status(sign(-14 * 60))).toBe(200)
  expect(status(sign(-16 * 60))).toBe(406)
  expect(status(sign(16 * 60))).toBe(406)
  expect(status(sign(0), { event: 'delivered' })).toBe(406)
  const kept = readMailgunReports(post({ signature: sign(0), 'event-data': event }), config)
  expect(JSON.stringify(kept.reports)).not.toContain('471982')
})

test('reads 8x8’s documented receipt', async () => {
  const status = {
    state: 'undelivered',
    detail: 'rejected_by_operator',
    timestamp: '2016-01-01T00:00:00Z',
    errorCode: 15,
    errorMessage: 'Invalid destination',
  }
  const payload = { umid: 'u-1', clientMessageId: 'ours', subAccountId: 'SubAccount-1', status }
  const answer = await wavecell.readReports?.(post({ namespace: 'SMS', payload }), {} as never)
  expect(answer?.reports).toMatchObject([
    {
      vendorMessageId: 'u-1',
      reference: 'ours',
      status: 'REJECTED',
      detail: 'rejected by operator: Invalid destination',
      at: new Date('2016-01-01T00:00:00Z'),
    },
  ])
})

test('reads a batch of Infobip around an entry it cannot read', async () => {
  const result = (messageId: unknown, groupName: string, name: string) => ({
    messageId,
    doneAt: '2026-01-01T07:00:00.000+0700',
    status: { groupName, name },
  })
  const results = [
    result('a', 'PENDING', 'PENDING_ENROUTE'),
    result(7, 'DELIVERED', 'X'),
    result('c', 'EXPIRED', 'Y'),
  ]
  const answer = await infobip.readReports?.(post({ results }), {} as never)
  expect(answer?.reports.map(report => [report.vendorMessageId, report.status])).toEqual([
    ['a', 'SENT'],
    ['c', 'UNDELIVERED'],
  ])
  expect(answer?.reports[0]?.at).toEqual(new Date('2026-01-01T00:00:00Z'))
})

const line =
  'id:0000171234 sub:001 dlvrd:001 submit date:2601010700 done date:2601010701 stat:UNDELIV err:011 text:Kode Anda 471982'
const pdu = (fields: Record<string, unknown>) => fields as unknown as Parameters<typeof readReceipt>[0]

test('reads an SMPP receipt from its text line without keeping the text', () => {
  const report = readReceipt(pdu({ esm_class: 4, short_message: { message: line } }), false)
  expect(report).toMatchObject({
    vendorMessageId: '0000171234',
    status: 'UNDELIVERED',
    detail: 'UNDELIV: error 011',
  })
  expect(JSON.stringify(report)).not.toContain('471982')
})

test('prefers the optional parameters of an SMPP receipt, and knows ids that are hexadecimal in the answer', () => {
  const tagged = {
    esm_class: 4,
    receipted_message_id: '29ce2',
    message_state: 2,
    short_message: { message: line },
  }
  expect(readReceipt(pdu(tagged), false)).toMatchObject({ vendorMessageId: '29ce2', status: 'DELIVERED' })
  expect(decimal('29ce2', 16)).toBe('171234')
  expect(readReceipt(pdu(tagged), true)).toMatchObject({ vendorMessageId: '171234' })
  expect(readReceipt(pdu({ ...tagged, short_message: undefined }), true)).toMatchObject({
    vendorMessageId: '171234',
  })
  expect(readReceipt(pdu({ esm_class: 0, short_message: { message: 'halo' } }), false)).toBeUndefined()
})

test('writes SMPP texts in GSM 03.38 where it can, else UCS-2, and long ones as a payload', () => {
  const fields = (text: string) =>
    submitFields({ recipient: '+6281', text, validitySeconds: 90_061 } as VendorMessage, { source: 'Sandi' })
  expect(fields('a€@\n')).toMatchObject({
    data_coding: 0,
    short_message: Buffer.from([0x61, 0x1b, 0x65, 0x00, 0x0a]),
    validity_period: '000001010101000R',
    source_addr_ton: 5,
  })
  expect(fields('kode 😀')).toMatchObject({ data_coding: 8 })
  expect(fields('a'.repeat(160))).not.toHaveProperty('message_payload')
  expect(fields('a'.repeat(161))).toMatchObject({
    short_message: Buffer.alloc(0),
    message_payload: expect.any(Buffer),
  })
  expect(fields('😀'.repeat(36))).toHaveProperty('message_payload')
})

test('lets no second recipient and no second header into an e-mail', () => {
  const fault = (recipient: string, subject = 'Kode') => envelopeFault({ recipient, subject })
  expect(fault('budi@example.com')).toBeUndefined()
  for (const bad of [
    'a@b.c, d@e.f',
    'a@b.c\r\nBcc: d@e.f',
    '<a@b.c>',
    'a@b.c d',
    'a',
    '@b',
    'a@b@c',
    'a@b\u0000',
  ]) {
    expect(fault(bad)).toBeDefined()
  }
  expect(fault('budi@example.com', 'Kode\nBcc: d@e.f')).toBeDefined()
})

test('knows every vendor and product by a unique id and shows a form field for every setting', () => {
  expect(vendors.map(vendor => vendor.name)).toEqual([
    'CitCall',
    'Wavecell',
    'Infobip',
    'Twilio',
    'Vonage',
    'SMPP',
    'SIP',
    'Kannel',
    'Meta',
    'Gupshup',
    'Damcorp',
    'TapTalk',
    'Mailgun',
    'Amazon SES',
    'SMTP',
    'IMS',
    'Kata.ai',
    'King One',
    'Custom HTTP',
  ])
  for (const vendor of vendors) {
    const shape = (vendor.configSchema as unknown as { shape: object }).shape
    expect(vendor.configFields.map(field => field.name).sort()).toEqual(Object.keys(shape).sort())
    expect(findVendor(vendor.id)).toBe(vendor)
    for (const product of vendor.products) expect(findProduct(product.id)).toBe(product)
  }
})
