import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sanitize } from '#lib/templates/html/sanitize.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product.stop())

const folder = join(import.meta.dirname, '../templates/testing/golden')
const golden = (file: string) => readFileSync(join(folder, file), 'utf8')
const lines = (html: string | null | undefined) => html?.replaceAll('\r\n', '\n').trim()

/** The two long bodies of the contract, and what Go printed for a template with each. */
test.each([
  ['the shop', 'shop.html', 'shop.json', 'shop.golden.html'],
  ['one loop', 'one-loop.html', 'loops.json', 'one-loop.golden.html'],
  ['many loops', 'many-loops.html', 'loops.json', 'many-loops.golden.html'],
])('%s, posted as the contract prints it, arrives as Go renders it', async (_, template, body, expected) => {
  const merchant = await newMerchant()
  const message = golden(template)
  const gateway_key = await merchant.gateway('EMAIL', {
    service: 'message',
    subject: 'Order',
    message: /<body/i.test(message) ? message : `<html><body>${message}</body></html>`,
    routes: [{ productId: 'smtp.email', credentialId: null }],
  })
  // Only the key of the gateway is another one.
  const text = golden(body).replace(/(?<="gateway_key":\s*")[^"]*/, gateway_key)
  const { email } = JSON.parse(text) as { email: string }
  const answer = await product.post('/message/send', merchant.key, text)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const [received] = await product.phone(email)
  const whole = golden(expected)
  const document = /<body/i.test(message) ? whole : `<html><body>${whole}</body></html>`
  expect(lines(received?.html)).toBe(lines(sanitize(document)))
  expect(received?.subject).toBe('Order')
})

test('the contract’s attachments arrive by their names', async () => {
  const merchant = await newMerchant()
  const gateway_key = await merchant.gateway('EMAIL', {
    service: 'message',
    subject: 'Files',
    message: 'See below.',
    routes: [{ productId: 'smtp.email', credentialId: null }],
  })
  const names = ['click_button.png', 'otp_usage.xlsx', 'abstrak.pdf']
  const attachments = names.map(fileName => ({ fileName, content: Buffer.from(fileName).toString('base64') }))
  const email = 'attach.0001@example.com'
  const params = [{ tag: 'attach', attachments }]
  const answer = await product.post('/message/send', merchant.key, { email, gateway_key, params })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const [received] = (await product.phone(email)) as unknown as {
    mail: { attachments: { name: string }[] }
  }[]
  expect(received?.mail.attachments.map(({ name }) => name)).toEqual(names)
})
