import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env.ts'
import { takeRandom } from './random.ts'

type Purpose = 'seal' | 'code' | 'report' | 'session' | 'address' | 'recovery'
interface MasterKey {
  id: string
  derived: Record<Purpose, KeyObject>
}

const purposes: Purpose[] = ['seal', 'code', 'report', 'session', 'address', 'recovery']
let ring: MasterKey[] | undefined

/** Reads `id:base64,id:base64` (32 bytes each, the current key first). Throws when a key is malformed. */
export function parseKeyRing(text: string): MasterKey[] {
  const keys = text.split(',').map(entry => {
    const [id, encoded] = entry.trim().split(':')
    const bytes = Buffer.from(encoded ?? '', 'base64')
    if (!id || !/^[a-z0-9]{1,16}$/.test(id) || bytes.length !== 32) {
      throw new Error('SANDI_KEYS must be a list of id:base64 keys of 32 bytes each')
    }
    const derive = (purpose: Purpose) =>
      createSecretKey(Buffer.from(hkdfSync('sha256', bytes, '', `sandi/${purpose}`, 32)))
    return { id, derived: Object.fromEntries(purposes.map(p => [p, derive(p)])) as MasterKey['derived'] }
  })
  if (new Set(keys.map(key => key.id)).size !== keys.length) throw new Error('SANDI_KEYS repeats a key id')
  return keys
}

function keys(): MasterKey[] {
  ring ??= parseKeyRing(env().SANDI_KEYS)
  return ring
}

function currentKey(): MasterKey {
  const [key] = keys()
  if (!key) throw new Error('SANDI_KEYS is empty')
  return key
}

/**
 * Encrypts a secret for storage: AES-256-GCM under the current key, bound to `place` ("table.column:row"),
 * so that a ciphertext moved to another row does not open. The key's id travels in front.
 */
export function seal(plaintext: string, place: string): string {
  const key = currentKey()
  const iv = takeRandom(12)
  const cipher = createCipheriv('aes-256-gcm', key.derived.seal, iv)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([iv, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${key.id}.${body.toString('base64url')}`
}

/** The plaintext of `seal`; throws when the key is gone, the place differs or a byte was changed. */
export function open(sealed: string, place: string): string {
  const [keyId, encoded = ''] = sealed.split('.')
  const key = keys().find(candidate => candidate.id === keyId)
  if (!key) throw new Error('the key that sealed this secret is not in SANDI_KEYS')
  const body = Buffer.from(encoded, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.derived.seal, body.subarray(0, 12))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(body.subarray(-16))
  return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString('utf8')
}

/** HMAC-SHA-256 of a text under the current key's part for `purpose`, in hexadecimal, with the key's id. */
export function sign(purpose: Purpose, text: string): { keyId: string; digest: string } {
  const key = currentKey()
  return { keyId: key.id, digest: hmac(key.derived[purpose], text) }
}

/** The same under every key of the ring, the current one first: what a stored digest may be equal to. */
export function signAll(purpose: Purpose, text: string): { keyId: string; digest: string }[] {
  return keys().map(key => ({ keyId: key.id, digest: hmac(key.derived[purpose], text) }))
}

/** The secret that sessions of the dashboard are signed with. */
export function sessionSecret(): string {
  return currentKey().derived.session.export().toString('hex')
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Buffer): string {
  return hash('sha256', data, 'hex')
}

/** Compares two digests in hexadecimal in time that depends on their lengths only. */
export function equalDigests(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

function hmac(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
