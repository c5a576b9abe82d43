import { describe, expect, test } from 'vitest'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { type GatewayFields, gatewayInput } from './schema.ts'

const base: GatewayFields = {
  name: 'Login',
  purpose: 'login',
  channel: 'SMS',
  routes: [{ productId: 'alfa.sms', credentialId: '' }],
  subject: '',
  message: '{OTP}',
  otpLength: 6,
  expirySeconds: 300,
  attemptsMax: 5,
  failuresMax: 10,
  cooldownSeconds: [30],
  sendsPer10Minutes: 5,
  sendsPerDay: 10,
  sendsPerIp: 25,
  webOtpHost: '',
  androidHash: '',
  timeoutMs: 5000,
  retryAmbiguous: false,
  enabled: true,
}

function refusedFields(change: Record<string, unknown>): string[] {
  const parsed = gatewayInput.safeParse({ ...base, ...change })
  return parsed.success ? [] : fieldErrors(parsed.error).map(error => error.field)
}

const route = (productId: string) => ({ productId, credentialId: null })

describe('a gateway is refused at the field that is wrong', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['SMS without a message', { message: '' }, ['message']],
    ['SMS without the code', { message: 'hello' }, ['message']],
    ['SMS of 4,097 characters', { message: `{OTP}${'a'.repeat(4092)}` }, ['message']],
    ['long number without the code', { channel: 'WA_LONG_NUMBER', message: 'hi' }, ['message']],
    ['e-mail without a subject', { channel: 'EMAIL' }, ['subject']],
    ['HTML mail without a body', { channel: 'EMAIL', subject: 'Code', message: '<p>{OTP}</p>' }, ['message']],
    ['a message with the code in it', { service: 'message' }, ['message']],
    [
      'a message with the code in its subject',
      { service: 'message', channel: 'EMAIL', subject: '{OTP}', message: 'News' },
      ['subject'],
    ],
    [
      'a message by missed call',
      { service: 'message', channel: 'MISSCALL', otpLength: 4, message: '' },
      ['channel'],
    ],
    ['a message by official WhatsApp', { service: 'message', channel: 'WHATSAPP', message: '' }, ['channel']],
    ['a service of neither kind', { service: 'both' }, ['service']],
    ['e-mail with a subject of two lines', { channel: 'EMAIL', subject: 'a\r\nBcc: b' }, ['subject']],
    [
      'e-mail beyond 200,000 characters',
      { channel: 'EMAIL', subject: 'Code', message: `{OTP}${'a'.repeat(200_000)}` },
      ['message'],
    ],
    ['missed call of six digits', { channel: 'MISSCALL' }, ['otpLength']],
    ['both last lines', { webOtpHost: 'a.example', androidHash: 'FA+9qCX9VSu' }, ['androidHash']],
    ['host with a path', { webOtpHost: 'a.example/login' }, ['webOtpHost']],
    ['hash of ten characters', { androidHash: 'FA+9qCX9VS' }, ['androidHash']],
    ['no provider', { routes: [] }, ['routes']],
    ['the same provider twice', { routes: [route('a.b'), route('a.b')] }, ['routes']],
    ['six providers', { routes: ['a', 'b', 'c', 'd', 'e', 'f'].map(route) }, ['routes']],
    ['a length of 3', { otpLength: 3 }, ['otpLength']],
    ['an expiry of 29 seconds', { expirySeconds: 29 }, ['expirySeconds']],
    ['a wait that is no number', { cooldownSeconds: [Number.NaN] }, ['cooldownSeconds.0']],
    ['an unknown field', { merchantId: 'x' }, ['']],
    ['everything at once', { name: ' ', purpose: '', message: 'x' }, ['name', 'purpose', 'message']],
  ])('%s', (_, change, expected) => {
    expect(refusedFields(change)).toEqual(expected)
  })
})

test.each(['SMS', 'WA_LONG_NUMBER', 'EMAIL'])('a message by %s needs no code', channel => {
  const message = '<html><body>Hello {name}</body></html>'
  expect(refusedFields({ service: 'message', channel, subject: 'News', message })).toEqual([])
})

test('fields that the channel ignores may hold anything', () => {
  expect(refusedFields({ channel: 'WHATSAPP', message: 'no code', subject: '' })).toEqual([])
  expect(refusedFields({ channel: 'MISSCALL', otpLength: 4, message: null })).toEqual([])
})

test('what was left empty becomes null', () => {
  expect(gatewayInput.parse(base)).toMatchObject({ subject: null, webOtpHost: null, androidHash: null })
})
