import { randomBytes } from 'node:crypto'

export type SipRequest = {
  method: string
  uri: string
  /** Values by the header's name in lower case, in their order. */
  headers: Map<string, string[]>
}

/** Reads a request as our own customers write it; null for answers and for what is no SIP. */
export function readRequest(bytes: Buffer): SipRequest | null {
  const [head = ''] = bytes.toString().split('\r\n\r\n')
  const [start = '', ...lines] = head.split('\r\n')
  const [, method, uri] = /^([A-Z]+) (\S+) SIP\/2\.0$/.exec(start) ?? []
  if (!method || !uri) return null
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? []
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value])
  }
  const whole = ['via', 'from', 'to', 'call-id', 'cseq'].every(name => headers.has(name))
  return whole ? { method, uri, headers } : null
}

export const header = ({ headers }: SipRequest, name: string): string => headers.get(name)?.[0] ?? ''

/** The digits of the number in a SIP URI, without plus. */
export const numberIn = (text: string): string => /sips?:\+?(\d+)@/.exec(text)?.[1] ?? ''

export const branchOf = (request: SipRequest): string =>
  /;branch=([^;,\s]+)/.exec(header(request, 'via'))?.[1] ?? ''

export const newTag = (): string => randomBytes(6).toString('hex')

/** An answer to a request (RFC 3261 8.2.6), with where it really came from in its Via (RFC 3581). */
export function answerTo(
  request: SipRequest,
  [status, reason]: readonly [number, string],
  peer: { address: string; port: number },
  { tag, more = [] }: { tag?: string; more?: string[] } = {},
): Buffer {
  const [first = '', ...vias] = request.headers.get('via') ?? []
  const via = first.replace(/;rport(?=;|$)/, `;received=${peer.address};rport=${peer.port}`)
  const to = header(request, 'to')
  const lines = [
    `SIP/2.0 ${status} ${reason}`,
    ...[via, ...vias].map(value => `Via: ${value}`),
    `From: ${header(request, 'from')}`,
    `To: ${tag && !/;tag=/.test(to) ? `${to};tag=${tag}` : to}`,
    `Call-ID: ${header(request, 'call-id')}`,
    `CSeq: ${header(request, 'cseq')}`,
    ...more,
    'Content-Length: 0',
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}
