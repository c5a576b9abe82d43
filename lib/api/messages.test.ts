import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { getWallet } from '#lib/billing/get-wallet.ts'
import { toMicros } from '#lib/core/money.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { newEmail, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())

const forMessages = (channel: string, changes: Partial<GatewayFields>) =>
  merchant.gateway(channel, { service: 'message', webOtpHost: '', androidHash: '', ...changes })
const sms = (message: string) =>
  forMessages('SMS', { message, routes: [{ productId: 'citcall.smsotp', credentialId: null }] })
const send = (body: object, headers?: Record<string, string>) =>
  product.post('/message/send', merchant.key, body, headers)
const page = (content: string) => `<html><body>${content}</body></html>`
const value = (tag: string, text: string) => ({ tag, value: text })

test('a text filled with values of any tag arrives, and comes back in the answer', async () => {
  const phone = newPhone()
  const gateway_key = await sms('Halo {parameter_1}, {promo} untuk Anda.')
  const params = [value('parameter_1', 'Sigit'), value('promo', 'diskon 50% {parameter_1}')]
  const { status, body } = await send({ phone, email: '', gateway_key, params })
  expect(status, JSON.stringify(body)).toBe(200)
  const text = 'Halo Sigit, diskon 50% {parameter_1} untuk Anda.'
  expect(body).toMatchObject({
    status: true,
    data: { otp: '', channel: 'SMS', provider: 'CitCall', message: text },
  })
  expect(Object.keys(body.data ?? {})).toEqual(['id', 'otp', 'channel', 'provider', 'purpose', 'message'])
  expect((await product.phone(phone))[0]?.text).toBe(text)
})

test('it is found by its id, and only by its own path', async () => {
  const gateway_key = await sms('Halo')
  const { body } = await send({ phone: newPhone(), gateway_key })
  const show = async (path: string, key = merchant.key) => {
    const answer = await fetch(`${product.url}/v1/${path}/${body.data?.id}`, {
      headers: { authorization: `Bearer ${key}` },
    })
    return [answer.status, ((await answer.json()) as { data?: { id: string } }).data?.id]
  }
  expect(await show('message')).toEqual([200, body.data?.id])
  expect(await show('otp')).toEqual([404, undefined])
  expect(await show('message', (await newMerchant()).key)).toEqual([404, undefined])
})

describe('a price is for one SMS:', () => {
  test.each([
    ['160 characters of GSM-7 are one', 'x'.repeat(160), 1],
    ['161 are two', 'x'.repeat(161), 2],
    ['307 are three', 'x'.repeat(307), 3],
    ['71 with one that is not in it are two', `${'x'.repeat(70)}→`, 2],
    ['a euro sign takes two places', `${'x'.repeat(159)}€`, 2],
  ])('%s', async (_, text, segments) => {
    const gateway_key = await sms('{parameter_1}')
    const before = await getWallet(merchant.id)
    const { body } = await send({ phone: newPhone(), gateway_key, params: [value('parameter_1', text)] })
    const [row] = await sql()`
      select segments, charged_micros from deliveries where id = ${body.data?.id ?? ''}`
    const one = toMicros(350)
    expect([row?.segments, BigInt(row?.charged_micros)]).toEqual([segments, BigInt(segments) * one])
    const after = await getWallet(merchant.id)
    expect(before.availableMicros - after.availableMicros).toBe(BigInt(segments) * one)
  })

  test('a code in two SMS costs two', async () => {
    const gateway_key = await merchant.gateway('SMS', {
      message: `{OTP} ${'x'.repeat(200)}`,
      webOtpHost: '',
      routes: [{ productId: 'citcall.smsotp', credentialId: null }],
    })
    const { body } = await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key })
    const [row] = await sql()`
      select segments, charged_micros from deliveries where id = ${body.data?.id ?? ''}`
    expect([row?.segments, BigInt(row?.charged_micros)]).toEqual([2, 2n * toMicros(350)])
  })
})

describe('e-mail', () => {
  test('answers with subject, link-free beginning and size, or the whole body when asked', async () => {
    const message = page('<p>Dear {parameter_1}, see <a href="https://shop.example/x">our shop</a>.</p>')
    const gateway_key = await forMessages('EMAIL', { message, subject: 'Order of {parameter_1}' })
    const body = { email: newEmail(), gateway_key, params: [value('parameter_1', 'Siti')] }
    const summary = (await send(body)).body.data?.message
    expect(summary).toMatch(/^Order of Siti · Dear Siti, see our shop\s*\. \(0\.\d kB\)$/)
    const whole = (await send({ ...body, return_body: true })).body.data?.message
    expect(whole).toContain('<p>Dear Siti, see <a href="https://shop.example/x">our shop</a>.</p>')
  })

  test('a loop fills the template, and its files arrive as they were', async () => {
    const email = newEmail()
    const message = page('{{ range $k, $i := (index .Pages 0).detail }}<b>{{$i.sku}}</b>{{ end }}')
    const gateway_key = await forMessages('EMAIL', { message, subject: 'Receipt' })
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 7)])
    const params = [
      { tag: 'loop', data: [{ detail: [{ sku: 'item-1' }, { sku: 'item-2' }] }] },
      { tag: 'attach', attachments: [{ fileName: 'kuitansi №7.pdf', content: pdf.toString('base64') }] },
    ]
    const { status, body } = await send({ email, gateway_key, params })
    expect(status, JSON.stringify(body)).toBe(200)
    const [received] = (await product.phone(email)) as unknown as {
      html: string
      mail: { attachments: { name: string; sha256: string }[] }
    }[]
    expect(received?.html).toContain('<b>item-1</b><b>item-2</b>')
    expect(received?.mail.attachments).toMatchObject([
      { name: 'kuitansi №7.pdf', sha256: createHash('sha256').update(pdf).digest('hex') },
    ])
  })

  test('files of exactly 8,388,608 bytes pass, and one byte more is 413', async () => {
    const gateway_key = await forMessages('EMAIL', { message: page('x'), subject: 'Files' })
    const files = (bytes: number) => [
      {
        tag: 'attach',
        attachments: [{ fileName: 'a.bin', content: Buffer.alloc(bytes, 3).toString('base64') }],
      },
    ]
    const fits = await send({ email: newEmail(), gateway_key, params: files(8_388_608) })
    expect(fits.status, JSON.stringify(fits.body)).toBe(200)
    const over = await send({ email: newEmail(), gateway_key, params: files(8_388_609) })
    expect([over.status, over.body.code]).toEqual([413, '4130200'])
    expect(over.body.errors?.[0]?.message).toContain('8388609')
  })
})

describe('is refused, and costs nothing:', () => {
  const attach = (fileName: unknown, content: unknown) => [
    { tag: 'attach', attachments: [{ fileName, content }] },
  ]
  const mail = () => forMessages('EMAIL', { message: page('{a}'), subject: 'Hi {parameter_1}' })
  const mailed = async (params: object[]) => send({ email: newEmail(), gateway_key: await mail(), params })

  test.each([
    [
      'a line break in the subject',
      [value('parameter_1', 'x\r\nBcc: a@b.c')],
      '4220208',
      /more than one line/,
    ],
    ['a missing value', [value('a', 'x')], '4220208', /parameter_1 is missing/],
    ['a value of 4097 characters', [value('a', 'x'.repeat(4097))], '4220201', /4096/],
    ['a tag without a value', [{ tag: 'a' }], '4220201', /value is required/],
    [
      'two loops',
      [
        { tag: 'loop', data: [] },
        { tag: 'loop', data: [] },
      ],
      '4220201',
      /twice/,
    ],
    ['a loop that is no list', [{ tag: 'loop', data: {} }], '4220201', /./],
    ['a file with a line break in its name', attach('a\r\nX: y.pdf', 'aGk='), '4220201', /control character/],
    ['a file that is not base64', attach('a.pdf', '%%%'), '4220201', /not base64/],
    ['a file without content', attach('a.pdf', undefined), '4220201', /./],
    ['a program', attach('a.pdf', `TVqQ${'A'.repeat(400)}`), '4220201', /program/],
    [
      '21 files',
      [
        {
          tag: 'attach',
          attachments: Array.from({ length: 21 }, () => ({ fileName: 'a', content: 'eA==' })),
        },
      ],
      '4220201',
      /more than 20/,
    ],
  ])('%s', async (_, params, code, reason) => {
    const before = await getWallet(merchant.id)
    const answer = await mailed(params)
    expect([answer.status, answer.body.code]).toEqual([422, code])
    expect(answer.body.errors?.[0]?.message).toMatch(reason)
    expect(await getWallet(merchant.id)).toEqual(before)
  })

  test('a gateway of calls, of official WhatsApp, or of codes', async () => {
    const phone = newPhone()
    for (const channel of ['MISSCALL', 'WHATSAPP']) {
      const answer = await send({ phone, gateway_key: await merchant.gateway(channel) })
      expect([answer.status, answer.body.code, answer.body.errors?.[0]?.field]).toEqual([
        501,
        '5010201',
        'gateway_key',
      ])
    }
    const ofCodes = await send({ phone, gateway_key: await merchant.gateway('SMS') })
    expect([ofCodes.status, ofCodes.body.code]).toEqual([422, '4220208'])
    const codeOfMessages = await product.post('/otp/request', merchant.key, {
      phone,
      gateway_key: await sms('Halo'),
    })
    expect([codeOfMessages.status, codeOfMessages.body.code]).toEqual([501, '5010201'])
  })

  test('a file for a phone', async () => {
    const answer = await send({
      phone: newPhone(),
      gateway_key: await sms('Halo'),
      params: attach('a', 'eA=='),
    })
    expect([answer.status, answer.body.code]).toEqual([422, '4220208'])
  })

  test('more than the balance', async () => {
    const poor = await newMerchant(0)
    const gateway_key = await poor.gateway('SMS', { service: 'message', message: 'Halo', webOtpHost: '' })
    const answer = await product.post('/message/send', poor.key, { phone: newPhone(), gateway_key })
    expect([answer.status, answer.body.code]).toEqual([402, '4020201'])
  })

  test.each([
    ['12 MB of junk', Buffer.alloc(12_000_000, 'x').toString(), 400, '4000202'],
    ['12 MB of a number', '1'.repeat(12_000_000), 422, '4220201'],
    ['12 MB of items', `[${'1,'.repeat(5_999_999)}1]`, 422, '4220201'],
    ['more than 12 MB', 'x'.repeat(12 * 1024 * 1024 + 1), 413, '4130200'],
  ])('a body of %s', async (_, body, status, code) => {
    const answer = await product.post('/message/send', merchant.key, body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})

test('50 bodies of 12 MB at once are all answered, and take no more memory than a few', async () => {
  const junk = Buffer.alloc(12_000_000, 'x').toString()
  const codes = await Promise.all(
    Array.from(
      { length: 50 },
      async () => (await product.post('/message/send', merchant.key, junk)).body.code,
    ),
  )
  expect(new Set(codes)).toEqual(new Set(['4000202']))
})

test('100 with one Idempotency-Key are one message and one charge', async () => {
  const phone = newPhone()
  const gateway_key = await sms('Halo')
  const before = await getWallet(merchant.id)
  const headers = { 'idempotency-key': `message ${phone}` }
  await Promise.all(Array.from({ length: 100 }, () => send({ phone, gateway_key }, headers)))
  expect(await product.phone(phone)).toHaveLength(1)
  const after = await getWallet(merchant.id)
  expect(before.availableMicros - after.availableMicros).toBe(toMicros(350))
})

test('200 at once on funds for 10 are exactly 10', async () => {
  const poor = await newMerchant(3500)
  const gateway_key = await poor.gateway('SMS', {
    service: 'message',
    message: 'Halo',
    webOtpHost: '',
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
  const answers = await Promise.all(
    Array.from({ length: 200 }, () =>
      product.post('/message/send', poor.key, { phone: newPhone(), gateway_key }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
  expect(await getWallet(poor.id)).toMatchObject({ availableMicros: 0n, heldMicros: 0n })
})
