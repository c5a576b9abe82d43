import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExactJson } from './exact-json.ts'
import { readPath, textAt, valueAt } from './path.ts'

const answer = { data: { messages: [{ id: 'a' }, { id: 17 }], 'a/b': { '~': true }, empty: '' } }

test.each([
  ['data.messages[0].id', 'a'],
  ['data.messages[1].id', '17'],
  ['/data/messages/0/id', 'a'],
  ['/data/a~1b/~0', 'true'],
  ['data.messages[9].id', undefined],
  ['data.messages', undefined],
  ['data.empty', undefined],
  ['data.id.length', undefined],
  ['data.messages.length', undefined],
])('%s reads %s', (path, value) => {
  expect(textAt(answer, readPath(path))).toBe(value)
})

test.each(['', '.', '.a', 'a.', 'a..b', 'a[', 'a[]', 'a[x]', 'a]', '/a~2', 'a'.padEnd(60, '.a')])(
  '“%s” is no path',
  path => {
    expect(readPath(path)).toBeUndefined()
  },
)

test('a path finds own properties only', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(valueAt(answer, [name])).toBeUndefined()
    expect(valueAt('text', [name])).toBeUndefined()
  }
  expect(valueAt(JSON.parse('{"__proto__": {"id": "x"}}'), ['__proto__', 'id'])).toBe('x')
})

test('the pointer to anything in a JSON value finds it', () => {
  const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
  const names = fc.array(fc.string(), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(names, fc.string({ minLength: 1 }), (steps, value) => {
      const whole = steps.reduceRight<unknown>((inner, name) => Object.fromEntries([[name, inner]]), value)
      expect(textAt(whole, readPath(`/${steps.map(escaped).join('/')}`))).toBe(value)
    }),
  )
})

test('no text makes the reader of paths fail or hang', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), text => {
      valueAt(answer, readPath(text) ?? [])
    }),
  )
})

test('a message numbered beyond 2^53 keeps every digit', () => {
  const read = readExactJson('{"id": 12345678901234567890, "n": 17, "f": 1.5, "e": 1e30}')
  expect(read).toEqual({ id: '12345678901234567890', n: 17, f: 1.5, e: 1e30 })
  expect(readExactJson('{"id": ')).toBeUndefined()
})
