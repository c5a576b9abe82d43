import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeIn, newEmail, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())

describe('a code reaches the person on every channel and verifies', () => {
  test.each(['SMS', 'MISSCALL', 'WHATSAPP', 'WA_LONG_NUMBER', 'EMAIL'])('%s', async channel => {
    const gateway_key = await merchant.gateway(channel)
    const recipient = channel === 'EMAIL' ? newEmail() : newPhone()
    const address = channel === 'EMAIL' ? { email: recipient, phone: '' } : { phone: recipient }
    const { status, body } = await product.post('/otp/request', merchant.key, { ...address, gateway_key })
    expect(status, JSON.stringify(body)).toBe(200)
    const length = channel === 'MISSCALL' ? 4 : 6
    expect(body.data).toMatchObject({ otp: 'X'.repeat(length), otp_length: length, channel })
    const [message] = await product.phone(recipient)
    expect(message?.channel).toBe(channel)
    const code = message?.caller ? message.caller.slice(-4) : codeIn(message?.text)
    if (channel === 'MISSCALL') expect(`${body.data?.prefix}${code}`).toBe(message?.caller?.replace('+', ''))
    const verified = await product.post('/otp/verify', merchant.key, { otp_id: body.data?.id, otp: code })
    expect(verified.body).toEqual({ status: true, message: 'OTP verified successfully' })
  })
})

test('generate answers the code that was sent, in clear', async () => {
  const phone = newPhone()
  const gateway_key = await merchant.gateway('SMS')
  const { body } = await product.post('/otp/generate', merchant.key, { phone, gateway_key })
  expect(body.data?.otp).toMatch(/^\d{6}$/)
  expect(codeIn((await product.phone(phone))[0]?.text)).toBe(body.data?.otp)
})

test("send delivers the merchant's own code, leading zeros kept", async () => {
  const phone = newPhone()
  const gateway_key = await merchant.gateway('SMS')
  const { body } = await product.post('/otp/send', merchant.key, { phone, gateway_key, otp: '0042' })
  expect(body.data).toMatchObject({ otp: '0042', otp_length: 4 })
  expect((await product.phone(phone))[0]?.text).toContain('0042')
  const verified = await product.post('/otp/verify', merchant.key, { otp_id: body.data?.id, otp: '0042' })
  expect(verified.status).toBe(200)
})

test('a missed call refuses a code of the merchant', async () => {
  const gateway_key = await merchant.gateway('MISSCALL')
  const answer = await product.post('/otp/send', merchant.key, {
    phone: newPhone(),
    gateway_key,
    otp: '1234',
  })
  expect([answer.status, answer.body.code]).toEqual([501, '5010201'])
})

test.each(['123', '123456789', '12a4', ''])('send refuses the code "%s"', async otp => {
  const gateway_key = await merchant.gateway('SMS')
  const answer = await product.post('/otp/send', merchant.key, { phone: newPhone(), gateway_key, otp })
  expect([answer.status, answer.body.code]).toEqual([422, '4220209'])
})

test('params fill the message once, and WebOTP’s line is the last one, byte for byte', async () => {
  const phone = newPhone()
  const message = 'Hai {parameter_1}, {OTP} is your code.'
  const gateway_key = await merchant.gateway('SMS', { message, webOtpHost: 'shop.example.com' })
  const params = [{ tag: 'parameter_1', value: 'Citra {OTP}' }]
  const { body } = await product.post('/otp/generate', merchant.key, { phone, gateway_key, params })
  const code = body.data?.otp
  const [received] = await product.phone(phone)
  expect(received?.text).toBe(`Hai Citra {OTP}, ${code} is your code.\n\n@shop.example.com #${code}`)
})

test('a missing parameter is refused before anything is sent or held', async () => {
  const phone = newPhone()
  const gateway_key = await merchant.gateway('SMS', { message: '{parameter_1}: {OTP} ' })
  const answer = await product.post('/otp/request', merchant.key, { phone, gateway_key })
  expect([answer.status, answer.body.code]).toEqual([422, '4220208'])
  expect(await product.phone(phone)).toEqual([])
})

test('e-mail arrives with subject, HTML and a text part, values as they are', async () => {
  const email = newEmail()
  const message = '<html><body><b>{OTP}</b> for {parameter_1}</body></html>'
  const gateway_key = await merchant.gateway('EMAIL', { message, subject: 'Code for {parameter_1}' })
  const params = [{ tag: 'parameter_1', value: '<i onclick="x">Dewi</i>' }]
  const { body } = await product.post('/otp/generate', merchant.key, { email, gateway_key, params })
  const [received] = await product.phone(email)
  expect(received?.subject).toBe('Code for <i onclick="x">Dewi</i>')
  expect(received?.html).toContain(`<b>${body.data?.otp}</b> for <i>Dewi</i>`)
  expect(received?.text).toContain(body.data?.otp)
})

test.each([
  ['another merchant’s gateway', async () => (await newMerchant()).gateway('SMS'), 400, '4000201'],
  ['an unknown gateway', async () => 'c6aecef6-bcb0-4fb1-8100-28c094e3bc6b', 400, '4000201'],
  ['a gateway switched off', async () => merchant.gateway('SMS', { enabled: false }), 400, '4000206'],
])('%s is refused', async (_, makeKey, status, code) => {
  const answer = await product.post('/otp/request', merchant.key, {
    phone: newPhone(),
    gateway_key: await makeKey(),
  })
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test.each([
  ['no phone', { email: 'a@example.com' }, 401, '4010207'],
  ['nonsense', { phone: 'not a number' }, 422, '4220205'],
  ['a number too short', { phone: '0812' }, 422, '4220205'],
  ['a landline', { phone: '+62215556789' }, 422, '4220206'],
  ['a country that is not allowed', { phone: '+819012345678' }, 403, '4030204'],
])('%s is refused', async (_, address, status, code) => {
  const gateway_key = await merchant.gateway('SMS')
  const answer = await product.post('/otp/request', merchant.key, { ...address, gateway_key })
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test('a number unknown to WhatsApp’s aggregator is asked for again, then sent', async () => {
  const phone = newPhone('9016')
  const gateway_key = await merchant.gateway('WHATSAPP')
  const first = await product.post('/otp/request', merchant.key, { phone, gateway_key })
  expect([first.status, first.body.code]).toEqual([404, '4040202'])
  await expect
    .poll(async () => (await product.post('/otp/request', merchant.key, { phone, gateway_key })).status)
    .toBe(200)
})
