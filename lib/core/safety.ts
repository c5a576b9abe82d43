import { env } from './env.ts'
import { parseKeyRing } from './secret.ts'

/** Throws, with what to do, when the settings are fit for a demo but not for production. */
export function refuseUnsafeSettings(): void {
  const { NODE_ENV, SANDI_KEYS, PUBLIC_URL, SANDBOX_URL } = env()
  parseKeyRing(SANDI_KEYS)
  const isDemo = SANDBOX_URL !== undefined
  if (NODE_ENV !== 'production' || isDemo) return
  const secrets = SANDI_KEYS.split(',').map(entry => Buffer.from(entry.split(':')[1] ?? '', 'base64'))
  if (secrets.some(secret => new Set(secret).size < 12)) {
    throw new Error('SANDI_KEYS holds a key that is not random. Make one with: openssl rand -base64 32')
  }
  if (!PUBLIC_URL) throw new Error('PUBLIC_URL must be set in production: vendors send their reports there.')
}
