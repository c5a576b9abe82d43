import { createHash, randomBytes } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { BoundedMap } from '../bounded-map.ts'

const { user, password, realm } = accounts.sip
const hashes: Record<string, string> = { MD5: 'md5', 'SHA-256': 'sha256' }

export type Proof = 'right' | 'wrong' | 'stale' | 'none'

/** The trunk's door: makes challenges and checks answers (RFC 3261 22, RFC 8760); a counter never goes back. */
export function createSipDigest() {
  const counts = new BoundedMap<string, Set<string>>(10_000)

  return {
    challenge(stale: boolean): string[] {
      const nonce = randomBytes(12).toString('hex')
      counts.set(nonce, new Set())
      const common = `realm="${realm}", nonce="${nonce}", qop="auth"${stale ? ', stale=true' : ''}`
      return ['SHA-256', 'MD5'].map(name => `WWW-Authenticate: Digest ${common}, algorithm=${name}`)
    },
    check(method: string, authorization: string | undefined): Proof {
      if (!authorization) return 'none'
      const fields = new Map(
        [...authorization.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name, quoted, plain]) => [
          name,
          quoted ?? plain ?? '',
        ]),
      )
      const field = (name: string) => fields.get(name) ?? ''
      const hash = hashes[field('algorithm') || 'MD5']
      if (!hash || field('username') !== user || field('realm') !== realm) return 'wrong'
      const digest = (text: string) => createHash(hash).update(text).digest('hex')
      const secret = digest(`${user}:${realm}:${password}`)
      const request = digest(`${method}:${field('uri')}`)
      const middle = ['nonce', 'nc', 'cnonce', 'qop'].map(field).join(':')
      if (digest(`${secret}:${middle}:${request}`) !== field('response')) return 'wrong'
      const used = counts.get(field('nonce'))
      if (!used || used.has(field('nc'))) return 'stale'
      used.add(field('nc'))
      return 'right'
    },
  }
}
