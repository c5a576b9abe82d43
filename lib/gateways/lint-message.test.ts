import { describe, expect, test } from 'vitest'
import { type LintedText, lintMessage } from './lint-message.ts'

const sms: LintedText = {
  channel: 'SMS',
  subject: null,
  message: '{OTP} is your code. Never share it.',
  otpLength: 6,
  webOtpHost: null,
  androidHash: null,
}
const lint = (message: string, rest: Partial<LintedText> = {}) => lintMessage({ ...sms, message, ...rest })

test('a good text has no warning', () => {
  expect(lint('{OTP} is your Toko code, {name}. Never share it with {parameter_1}.')).toEqual([])
})

describe('a message without a code', () => {
  test('bears links and late words, and nobody means the code in it', () => {
    const message = `Hello {name}, ${'your order is on its way. '.repeat(3)} https://toko.example/{otp} {kode}`
    expect(lint(message, { service: 'message' })).toEqual([])
  })

  test('that takes two segments is told, without the last line that only codes have', () => {
    const long = { service: 'message', webOtpHost: 'shop.example.com' } as const
    expect(lint('a'.repeat(150), long)).toEqual([])
    expect(lint('a'.repeat(161), long)).toEqual([{ rule: 'longerThanOne', segments: 2 }])
  })
})

test('actions of a template are no mistyped tags', () => {
  const message = '{{ if .Pages }}{name}{{ else }}{{ end }}'
  expect(lint(message, { channel: 'EMAIL', service: 'message' })).toEqual([])
})

describe('a tag that looks mistyped is named with what was meant', () => {
  test.each([
    ['{otp} is your code {OTP} ', '{otp}', '{OTP}'],
    ['{ OTP } is your code', '{ OTP }', '{OTP}'],
    ['{O.T.P} is your code', '{O.T.P}', '{OTP}'],
    ['{{otp}} is your code', '{{otp}}', '{OTP}'],
    ['{{OTP}} is your code', '{{OTP}}', '{OTP}'],
    ['[OTP] is your code', '[OTP]', '{OTP}'],
    ['<otp> is your code', '<otp>', '{OTP}'],
    ['{kode} adalah kode Anda', '{kode}', '{OTP}'],
    ['{OTP} for {param1}', '{param1}', '{parameter_1}'],
    ['{OTP} for {Parameter 2}', '{Parameter 2}', '{parameter_2}'],
    ['{OTP} for { name }', '{ name }', '{name}'],
  ])('%s', (message, typed, meant) => {
    const found = lint(message).filter(({ rule }) => rule === 'mistyped')
    expect(found).toEqual([{ rule: 'mistyped', typed, meant }])
  })

  test.each([
    '{OTP} with {code} of the voucher',
    '{OTP} {parameter_12} {first.name}',
    '{OTP} and {some words}',
    'body { color: red } {OTP}',
  ])('%s is left alone', message => {
    expect(lint(message, { channel: 'EMAIL' })).toEqual([])
  })

  test('the same one twice is one warning, and the subject counts too', () => {
    const warnings = lint('<p>{OTP} {otp} {otp}</p>', { channel: 'EMAIL', subject: 'Your {otp}' })
    expect(warnings).toHaveLength(1)
  })
})

test.each([
  ['{OTP}. Never share it', '.'],
  ['{OTP}, never share it', ','],
  ['({OTP})', ')'],
  ['{OTP}adalah', 'a'],
  ['{OTP}🔐', '🔐'],
])('%s has a sign that autofill may take', (message, sign) => {
  expect(lint(message)).toEqual([{ rule: 'signAfterCode', sign }])
  expect(lint(message, { channel: 'WA_LONG_NUMBER' })).toEqual([])
})

test.each([
  ['{OTP} from https://toko.id', true],
  ['{OTP} from www.toko.example', true],
  ['{OTP} from toko.com', true],
  ['{OTP} from Toko. Come again', false],
  ['{OTP}: write to help@toko.com', false],
])('%s has a link: %s', (message, has) => {
  expect(lint(message).some(({ rule }) => rule === 'link')).toBe(has)
})

test('a code that begins after 60 characters is late, by characters and not by bytes', () => {
  expect(lint(`${'a'.repeat(59)} {OTP}`)).toEqual([])
  expect(lint(`${'a'.repeat(60)} {OTP}`)).toEqual([{ rule: 'codeLate', characters: 61 }])
  expect(lint(`${'😀'.repeat(20)}{OTP}`)).toEqual([])
})

test('a text is long from the second segment on, with the code and the last line in it', () => {
  expect(lint(`{OTP} ${'a'.repeat(153)}`)).toEqual([])
  expect(lint(`{OTP} ${'a'.repeat(154)}`)).toEqual([{ rule: 'longerThanOne', segments: 2 }])
  expect(lint(`{OTP} ${'a'.repeat(153)}`, { otpLength: 8 })).toHaveLength(1)
})

test('140 bytes are read by browsers and apps, 141 are not', () => {
  const android = { androidHash: 'FA+9qCX9VSu' }
  expect(lint(`{OTP} ${'a'.repeat(121)}`, android)).toEqual([])
  expect(lint(`{OTP} ${'a'.repeat(122)}`, android)).toEqual([{ rule: 'tooLongForAutofill', bytes: 141 }])
  expect(lint(`{OTP} ${'a'.repeat(122)}`)).toEqual([])
  expect(lint(`{OTP} ${'a'.repeat(121)}`, { webOtpHost: 'toko.example.com' })).toHaveLength(1)
})

test.each(['MISSCALL', 'WHATSAPP'] as const)('%s has no text of its own to warn about', channel => {
  expect(lint('{otp}. www.toko.com', { channel })).toEqual([])
})
