import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBody } from './body.ts'
import { genericConfig } from './config.ts'
import { formEncoded, percentEncoded, unchanged, xmlEscaped } from './escape.ts'
import { fill, readTemplate, UnknownFilter } from './template.ts'
import { UnfitValue, writeRequest } from './write-request.ts'

/** Anything at all, with what could break out of something more often than chance has it. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        '}',
        ']',
        '{',
        '{text}',
        '&',
        '=',
        '<',
        ']]>',
        '-->',
        '\r\n',
        '\0',
        '../',
        '?',
        '#',
        '%',
        '\u2028',
        '\ud800',
        '$&',
        "$'",
      ),
      { maxLength: 12 },
    )
    .map(parts => parts.join('')),
)

test('no value breaks out of a JSON body, and each arrives as it was', () => {
  const body = readBody('json', '{"a": ["{text}", {"b": "x {text} y"}], "n": 7, "__proto__": "{text}"}')
  fc.assert(
    fc.property(hostile, text => {
      const written = JSON.parse(body.write({ text }) ?? '')
      expect(Object.keys(written)).toEqual(['a', 'n', '__proto__'])
      expect(written.a).toEqual([text, { b: `x ${text} y` }])
      expect(Object.getOwnPropertyDescriptor(written, '__proto__')?.value).toBe(text)
    }),
  )
})

test('no value breaks out of a form, and each arrives as it was', () => {
  const template = readTemplate('to={to}&text={text}&end=1')
  fc.assert(
    fc.property(hostile, hostile, (to, text) => {
      const fields = [...new URLSearchParams(fill(template, { to, text }, formEncoded))]
      expect(fields).toEqual([
        ['to', to.toWellFormed()],
        ['text', text.toWellFormed()],
        ['end', '1'],
      ])
    }),
  )
})

test('no value opens or closes anything in XML, nor ends an attribute', () => {
  fc.assert(
    fc.property(hostile, text => {
      const written = xmlEscaped(text)
      expect(written).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39|#13);)/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot carry them.
      expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
    }),
  )
})

test('no value leaves its place in a path or query', () => {
  const template = readTemplate('/to/{to}/x?text={text}')
  fc.assert(
    fc.property(hostile, hostile, (to, text) => {
      const url = new URL(`http://host${fill(template, { to: `-${to}`, text }, percentEncoded)}`)
      expect(decodeURIComponent(url.pathname)).toBe(`/to/-${to.toWellFormed()}/x`)
      expect([...url.searchParams]).toEqual([['text', text.toWellFormed()]])
      expect(url.hash).toBe('')
    }),
  )
})

const config = genericConfig.parse({
  baseUrl: 'https://api.example.com/',
  path: '/to/{reference}',
  headers: 'x-to: {recipient}\nauthorization: Basic {login|base64}',
  bodyKind: 'none',
  secrets: 'login: user:p:ä',
  idPath: 'id',
})

test('a value that would end a header or climb in a path is not sent at all', () => {
  const write = (recipient: string, reference = 'r') =>
    writeRequest(config, { recipient, reference, login: 'user:p:ä' })
  expect(write('+62').headers).toEqual({ 'x-to': '+62', authorization: 'Basic dXNlcjpwOsOk' })
  fc.assert(
    fc.property(hostile, recipient => {
      try {
        expect(write(recipient).headers['x-to']).toMatch(/^[\x20-\x7e]*$/)
      } catch (error) {
        expect(error).toBeInstanceOf(UnfitValue)
      }
    }),
  )
  for (const climb of ['.', '..']) expect(() => write('+62', climb)).toThrow(UnfitValue)
  expect(write('+62', 'a/../b').path).toBe('/to/a%2F..%2Fb')
})

test('values are never read for placeholders, and what is no placeholder stays as it is', () => {
  const template = readTemplate('{text} {"a":{Text}} {a-b} { text } {}')
  expect(fill(template, { text: '{code}$&', code: '471982' }, unchanged)).toBe(
    '{code}$& {"a":{Text}} {a-b} { text } {}',
  )
  expect(() => readTemplate('{text|eval}')).toThrow(UnknownFilter)
})

test('a number alone in its string becomes a number, with text around it stays text', () => {
  const body = readBody('json', '{"ttl": "{validity_seconds|number}", "t": "{validity_seconds|number} s"}')
  expect(body.write({ validity_seconds: '300' })).toBe('{"ttl":300,"t":"300 s"}')
})
