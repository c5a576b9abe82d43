import { createHash, createPublicKey, verify } from 'node:crypto'

type Header = { name: string; line: string }

const relaxedHeader = ({ name, line }: Header) =>
  `${name}:${line
    .slice(line.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`

const relaxedBody = (body: string) => {
  const lines = body.replace(/[ \t]+(?=\r\n|$)/g, '').replace(/[ \t]+/g, ' ')
  const whole = lines.replace(/(\r\n)*$/, '')
  return whole === '' ? '' : `${whole}\r\n`
}

const readHeaders = (text: string): Header[] =>
  text
    .split(/\r\n(?![ \t])/)
    .map(line => ({ name: line.slice(0, line.indexOf(':')).trim().toLowerCase(), line }))

const readTags = (line: string) =>
  new Map(
    line
      .slice(line.indexOf(':') + 1)
      .split(';')
      .map(tag => {
        const [name = '', ...value] = tag.split('=')
        return [name.trim(), value.join('=').replace(/\s+/g, '')] as const
      }),
  )

/** The headers that a signature names, from the bottom up where one is there twice (RFC 6376, 5.4.2). */
function signedText(headers: Header[], names: string[], signature: Header): string {
  const left = headers.filter(header => header !== signature)
  const picked = names.map(name => {
    const at = left.findLastIndex(header => header.name === name)
    return at < 0 ? '' : left.splice(at, 1).map(header => `${relaxedHeader(header)}\r\n`)
  })
  const bare = { ...signature, line: signature.line.replace(/([;\s])b=[^;]*/, '$1b=') }
  return picked.flat().join('') + relaxedHeader(bare)
}

/**
 * What a receiver finds out about a mail's signature (RFC 6376; rsa-sha256, relaxed). `lookUp` is its DNS. Does
 * not look at expiry, nor at a signature beyond the first.
 */
export function dkimVerdict(source: Buffer, lookUp: (name: string) => string | undefined): string {
  const text = source.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const headers = readHeaders(text.slice(0, end))
  const signature = headers.find(({ name }) => name === 'dkim-signature')
  if (!signature) return 'none'
  const tags = readTags(signature.line)
  const names = (tags.get('h') ?? '').toLowerCase().split(':')
  if (tags.get('a') !== 'rsa-sha256' || tags.get('c') !== 'relaxed/relaxed') return 'fail: unknown algorithm'
  if (!names.includes('from')) return 'fail: From is not signed'
  const place = `${tags.get('s')}._domainkey.${tags.get('d')}`
  const key = readTags(`:${lookUp(place) ?? ''}`).get('p')
  if (!key) return `no key at ${place}`
  const body = Buffer.from(relaxedBody(text.slice(end + 4)), 'latin1')
  if (createHash('sha256').update(body).digest('base64') !== tags.get('bh'))
    return 'fail: the body was changed'
  const signed = Buffer.from(signedText(headers, names, signature), 'latin1')
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
  const isRight = verify('sha256', signed, publicKey, Buffer.from(tags.get('b') ?? '', 'base64'))
  return isRight ? `pass for ${tags.get('d')}` : 'fail: the headers were changed'
}
