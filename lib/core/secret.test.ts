import { randomBytes } from 'node:crypto'
import { expect, test, vi } from 'vitest'

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`

/** The room as a process sees it that was started with these keys. */
async function withKeys(keys: string) {
  vi.resetModules()
  process.env.SANDI_KEYS = keys
  return import('./secret.ts')
}

test('a sealed secret opens only in its place and untouched', async () => {
  const { open, seal } = await withKeys(key('a'))
  const sealed = seal('s3cret', 'table.column:1')
  expect(sealed).not.toContain('s3cret')
  expect(open(sealed, 'table.column:1')).toBe('s3cret')
  expect(() => open(sealed, 'table.column:2')).toThrow()
  const broken = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  expect(() => open(broken, 'table.column:1')).toThrow()
  expect(seal('s3cret', 'table.column:1')).not.toBe(sealed)
})

test('a new key in front seals, the old one still opens and signs', async () => {
  const [old, young] = [key('old'), key('young')]
  const before = await withKeys(old)
  const sealed = before.seal('x', 'p')
  const signed = before.sign('code', 'text')
  const after = await withKeys(`${young},${old}`)
  expect(after.open(sealed, 'p')).toBe('x')
  expect(after.seal('x', 'p').startsWith('young.')).toBe(true)
  expect(after.signAll('code', 'text').map(({ keyId }) => keyId)).toEqual(['young', 'old'])
  expect(after.signAll('code', 'text')[1]?.digest).toEqual(signed.digest)
  const gone = await withKeys(young)
  expect(() => gone.open(sealed, 'p')).toThrow('not in SANDI_KEYS')
})

test('purposes have keys of their own', async () => {
  const { sign } = await withKeys(key('a'))
  expect(sign('code', 'x').digest).not.toEqual(sign('report', 'x').digest)
})

test.each(['', 'a', 'a:short', `A!:${randomBytes(32).toString('base64')}`, `${key('a')},${key('a')}`])(
  'the key ring "%.12s" is refused',
  async keys => {
    const { parseKeyRing } = await withKeys(key('a'))
    expect(() => parseKeyRing(keys)).toThrow('SANDI_KEYS')
  },
)
