import { expect, test } from 'vitest'
import { renderMessage } from './render-message.ts'

const sms = { channel: 'SMS', subject: null, message: '{OTP}!', webOtpHost: null, androidHash: null } as const

test('WebOTP’s line stands alone at the end and starts with @', () => {
  const { text } = renderMessage({ ...sms, webOtpHost: 'example.com' }, '123456', [])
  expect(text).toBe('123456!\n\n@example.com #123456')
})

test('Android’s hash is the very last thing', () => {
  const { text } = renderMessage({ ...sms, androidHash: 'FA+9qCX9VSu' }, '1234', [])
  expect(text).toBe('1234!\nFA+9qCX9VSu')
})

test.each(['MISSCALL', 'WHATSAPP'] as const)('%s has no text of ours', channel => {
  expect(renderMessage({ ...sms, channel }, '1234', [])).toEqual({ text: '' })
})

test('a value cannot bring tags, and braces that are no tags stay', () => {
  const message = '{a}{b} {OTP} { not } {unknown}'
  const params = [
    { tag: 'a', value: '{b}{OTP}' },
    { tag: 'b', value: '$&' },
  ]
  expect(renderMessage({ ...sms, message }, '1234', params).text).toBe('{b}{OTP}$& 1234 { not } {unknown}')
})

test('the code cannot be replaced by a value', () => {
  expect(renderMessage(sms, '1234', [{ tag: 'OTP', value: '9999' }]).text).toBe('1234!')
})

test('plain e-mail stays plain; HTML gets a text part and escaped values', () => {
  const email = { ...sms, channel: 'EMAIL', subject: 'Code\n{OTP}' } as const
  expect(renderMessage({ ...email, message: 'Code {OTP}' }, '1234', [])).toEqual({
    text: 'Code 1234',
    subject: 'Code 1234',
  })
  const message = '<body><p>{OTP}</p>{name}</body>'
  const { html, text } = renderMessage({ ...email, message }, '1234', [{ tag: 'name', value: '<script>' }])
  expect(html).toBe('<body><p>1234</p>&lt;script&gt;</body>')
  expect(text).toContain('1234')
})
