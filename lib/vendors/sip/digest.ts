import { createHash, randomBytes } from 'node:crypto'
import type { SipHeaders } from './header-names.ts'
import { parametersOf, split } from './header-values.ts'

/** What a trunk asks for in a 401 or 407. */
export interface Challenge {
  /** The header that answers it. */
  header: 'Authorization' | 'Proxy-Authorization'
  realm: string
  nonce: string
  opaque: string | undefined
  algorithm: Algorithm
  /** Whether the answer is bound to a counter and a nonce of ours. */
  qop: boolean
  /** Only the nonce was too old: the credentials are right. */
  stale: boolean
}
export interface Credentials {
  user: string
  password: string
  /** The only realm that is answered. */
  realm?: string | undefined
}
type Algorithm = keyof typeof hashes

const hashes = { MD5: 'md5', 'SHA-256': 'sha256', 'SHA-512-256': 'sha512-256' } as const

/**
 * The first challenge that can be answered, in the trunk's own order (RFC 8760 §2.4): MD5, SHA-256 or
 * SHA-512-256, without qop or with `auth`.
 */
export function readChallenge(headers: SipHeaders, realm?: string): Challenge | undefined {
  for (const [name, value] of headers) {
    const header = answers[name]
    const challenge = header && readOne(header, value)
    if (challenge && (!realm || challenge.realm === realm)) return challenge
  }
  return undefined
}

const answers: Record<string, Challenge['header']> = {
  'www-authenticate': 'Authorization',
  'proxy-authenticate': 'Proxy-Authorization',
}

function readOne(header: Challenge['header'], value: string): Challenge | undefined {
  const scheme = /^Digest[ \t]+/i.exec(value)
  if (!scheme) return undefined
  const fields = parametersOf(split(value.slice(scheme[0].length), ','))
  const [realm, nonce] = [fields.get('realm'), fields.get('nonce')]
  const named = (fields.get('algorithm') ?? 'MD5').toUpperCase()
  const qops = fields
    .get('qop')
    ?.toLowerCase()
    .split(/[\s,]+/)
  if (realm === undefined || !nonce || !isAlgorithm(named) || (qops && !qops.includes('auth')))
    return undefined
  return {
    header,
    realm,
    nonce,
    opaque: fields.get('opaque'),
    algorithm: named,
    qop: qops !== undefined,
    stale: fields.get('stale')?.toLowerCase() === 'true',
  }
}

const isAlgorithm = (name: string): name is Algorithm => Object.hasOwn(hashes, name)

/** The answer to a challenge for one request (RFC 3261 §22.4, RFC 7616); `count` is how often its nonce was used. */
export function answerChallenge(
  challenge: Challenge,
  { user, password }: Credentials,
  request: { method: string; uri: string; count: number },
  cnonce = randomBytes(12).toString('hex'),
): string {
  const { algorithm, realm, nonce, opaque, qop } = challenge
  const digest = (text: string) => createHash(hashes[algorithm]).update(text).digest('hex')
  const nc = request.count.toString(16).padStart(8, '0')
  const [who, what] = [digest(`${user}:${realm}:${password}`), digest(`${request.method}:${request.uri}`)]
  const response = digest(qop ? `${who}:${nonce}:${nc}:${cnonce}:auth:${what}` : `${who}:${nonce}:${what}`)
  const fields = [
    `username=${quote(user)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(request.uri)}`,
    `response="${response}"`,
    `algorithm=${algorithm}`,
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    ...(qop ? ['qop=auth', `nc=${nc}`, `cnonce="${cnonce}"`] : []),
  ]
  return `Digest ${fields.join(', ')}`
}

const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
