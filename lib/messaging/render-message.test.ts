import { expect, test } from 'vitest'
import { renderMessage } from './render-message.ts'

const sms = {
  channel: 'SMS',
  subject: null,
  message: '{OTP}!',
  escapeValues: false,
  webOtpHost: null,
  androidHash: null,
} as const
const mail = { ...sms, channel: 'EMAIL', subject: 'Hi' } as const
const fill = (values: Record<string, string>, pages: unknown[] = []) => ({ values, pages })

test('WebOTP’s line stands alone at the end and starts with @', async () => {
  const { text } = await renderMessage({ ...sms, webOtpHost: 'example.com' }, fill({ OTP: '123456' }))
  expect(text).toBe('123456!\n\n@example.com #123456')
})

test('Android’s hash is the very last thing', async () => {
  const { text } = await renderMessage({ ...sms, androidHash: 'FA+9qCX9VSu' }, fill({ OTP: '1234' }))
  expect(text).toBe('1234!\nFA+9qCX9VSu')
})

test.each(['MISSCALL', 'WHATSAPP'] as const)('%s has no text of ours', async channel => {
  expect(await renderMessage({ ...sms, channel }, fill({ OTP: '1234' }))).toEqual({ text: '' })
})

test('a value cannot bring tags, and braces that are no tags stay', async () => {
  const message = '{a}{b} {OTP} { not } {unknown}'
  const params = fill({ a: '{b}{OTP}', b: '$&', OTP: '1234' })
  expect((await renderMessage({ ...sms, message }, params)).text).toBe('{b}{OTP}$& 1234 { not } {unknown}')
})

test('a property that no value is, is none', async () => {
  const message = '{constructor} {__proto__} {toString}'
  expect((await renderMessage({ ...sms, message }, fill({}))).text).toBe(message)
})

test.each([
  ['SMS', 'Hi {parameter_2}', 'parameter_2 is missing'],
  ['SMS', 'Hi {OTP}', 'OTP is missing'],
  ['EMAIL', 'Hi {parameter_2}', 'parameter_2 is missing'],
  ['EMAIL', 'Hi {OTP}', 'OTP is missing'],
] as const)('%s: %s without a value is refused by name', async (channel, message, expected) => {
  await expect(renderMessage({ ...mail, channel, message }, fill({ a: 'b' }))).rejects.toMatchObject({
    reason: 'parametersInvalid',
    details: { errors: [{ field: 'params', message: expected }] },
  })
})

test.each(['\r\nBcc: x@example.com', 'a\nb', 'a\u2028b', 'a\0b', 'a\u0085b'])(
  '%j in a subject is refused',
  async value => {
    const template = { ...mail, subject: 'For {name}', message: '{name}' }
    await expect(renderMessage(template, fill({ name: value }))).rejects.toMatchObject({
      details: { errors: [{ message: expect.stringMatching(/^name has more than one line/) }] },
    })
    const text = await renderMessage({ ...template, subject: 'For you' }, fill({ name: value }))
    expect(text.subject).toBe('For you')
  },
)

test('a template that fails with these data is refused with its place', async () => {
  const message = '<html><body>\n{{ (index .Pages 3).total }}</body></html>'
  await expect(renderMessage({ ...mail, message }, fill({}, []))).rejects.toMatchObject({
    reason: 'parametersInvalid',
    details: { errors: [{ message: expect.stringContaining('line 2') }] },
  })
})

test('plain e-mail stays plain; of HTML there is a text part', async () => {
  const plain = await renderMessage({ ...mail, message: 'Code {OTP}' }, fill({ OTP: '1234' }))
  expect(plain).toEqual({ text: 'Code 1234', subject: 'Hi' })
  const message = '<html><body><p>{name}</p>{{ range .Pages }}<i>{{ .n }}</i>{{ end }}</body></html>'
  const { html, text } = await renderMessage({ ...mail, message }, fill({ name: '<b>Budi</b>' }, [{ n: 1 }]))
  expect(html).toContain('<p><b>Budi</b></p><i>1</i>')
  expect(text).toContain('Budi')
})

test('values are written as text where the gateway says so', async () => {
  const message = '<html><body>{name}</body></html>'
  const { html } = await renderMessage({ ...mail, message, escapeValues: true }, fill({ name: '<b>' }))
  expect(html).toContain('&lt;b&gt;')
})
