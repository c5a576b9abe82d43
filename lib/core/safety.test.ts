import { randomBytes } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'

const original = { ...process.env }
afterEach(() => {
  process.env = { ...original }
})

async function refuse(settings: Record<string, string | undefined>): Promise<void> {
  vi.resetModules()
  process.env = { ...original, SANDBOX_URL: undefined, PUBLIC_URL: 'https://otp.example.com', ...settings }
  for (const [name, value] of Object.entries(process.env)) if (value === undefined) delete process.env[name]
  const { refuseUnsafeSettings } = await import('./safety.ts')
  refuseUnsafeSettings()
}
const good = `k1:${randomBytes(32).toString('base64')}`

test('production starts with keys and a public address of its own', async () => {
  await expect(refuse({ NODE_ENV: 'production', SANDI_KEYS: good })).resolves.toBeUndefined()
})

test.each([
  ['no keys', { SANDI_KEYS: undefined }, 'SANDI_KEYS'],
  ['a key of zeros', { SANDI_KEYS: `k1:${Buffer.alloc(32).toString('base64')}` }, 'not random'],
  ['a short key', { SANDI_KEYS: 'k1:c2hvcnQ=' }, '32 bytes'],
  ['no public address', { SANDI_KEYS: good, PUBLIC_URL: undefined }, 'PUBLIC_URL'],
  ['no database', { SANDI_KEYS: good, DATABASE_URL: undefined }, 'DATABASE_URL'],
])('production refuses %s', async (_, settings, message) => {
  await expect(refuse({ NODE_ENV: 'production', ...settings })).rejects.toThrow(message)
})
