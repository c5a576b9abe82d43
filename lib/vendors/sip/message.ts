import { longName, type SipHeaders } from './header-names.ts'
import { branchOf, firstOf } from './header-values.ts'

interface Common {
  headers: SipHeaders
  body: string
  callId: string
  cseq: { number: number; method: string }
  /** Of the topmost Via: which transaction it belongs to. */
  branch: string
}
export interface SipRequest extends Common {
  kind: 'request'
  method: string
  uri: string
}
export interface SipResponse extends Common {
  kind: 'response'
  status: number
  reason: string
}

const token = /^[\w.!%*+`'~-]{1,64}$/

/** Reads one datagram (RFC 3261 §7); undefined when it is not a whole, well-formed SIP message. */
export function parseMessage(datagram: Buffer): SipRequest | SipResponse | undefined {
  const { head, rest } = splitHead(datagram)
  const [start = '', ...lines] = unfold(head)
  const headers = readHeaders(lines)
  const common = headers && readCommon(headers, rest)
  if (!common) return undefined
  const answer = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/i.exec(start)
  if (answer)
    return { kind: 'response', status: Number(answer[1]), reason: (answer[2] ?? '').trim(), ...common }
  const [method = '', uri = '', version = '', ...more] = start.split(' ')
  if (more.length > 0 || version.toUpperCase() !== 'SIP/2.0' || uri === '' || !token.test(method)) return
  return method === common.cseq.method ? { kind: 'request', method, uri, ...common } : undefined
}

/** Writes a message as it goes on the wire, with its length. */
export function formatMessage(start: string, headers: SipHeaders, body = ''): Buffer {
  const lines = [...headers, ['Content-Length', String(Buffer.byteLength(body))]]
  return Buffer.from(
    `${start}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  )
}

/** Empty lines before a message are keep-alives. Line ends of a single LF are taken, too. */
function splitHead(datagram: Buffer): { head: string; rest: Buffer } {
  let begin = 0
  while (datagram[begin] === 13 || datagram[begin] === 10) begin++
  const ends = ['\r\n\r\n', '\n\n'].map(mark => ({ at: datagram.indexOf(mark, begin), length: mark.length }))
  const [end] = ends.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)
  if (!end) return { head: '', rest: Buffer.alloc(0) }
  return { head: datagram.toString('utf8', begin, end.at), rest: datagram.subarray(end.at + end.length) }
}

/** A line that begins with a space goes on with the one before (§7.3.1). */
function unfold(head: string): string[] {
  const lines: string[] = []
  for (const line of head.split(/\r?\n/)) {
    const last = lines.length - 1
    if (last > 0 && /^[ \t]/.test(line)) lines[last] += ` ${line.trim()}`
    else lines.push(line)
  }
  return lines
}

function readHeaders(lines: readonly string[]): SipHeaders | undefined {
  const headers: [string, string][] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trimEnd()
    if (!token.test(name)) return undefined
    headers.push([longName(name), line.slice(colon + 1).trim()])
  }
  return headers
}

const single = ['from', 'to', 'call-id', 'cseq']

function readCommon(headers: SipHeaders, rest: Buffer): Common | undefined {
  const count = (name: string) => headers.filter(([other]) => other === name).length
  if (single.some(name => count(name) !== 1) || count('content-length') > 1) return undefined
  const cseq = /^(\d{1,10})[ \t]+(\S+)$/.exec(firstOf(headers, 'cseq') ?? '')
  const branch = branchOf(firstOf(headers, 'via') ?? '')
  const callId = firstOf(headers, 'call-id') ?? ''
  const stated = firstOf(headers, 'content-length') ?? String(rest.length)
  const [, number = '', method = ''] = cseq ?? []
  if (!/^\d{1,6}$/.test(stated) || Number(stated) > rest.length) return undefined
  if (!branch || callId === '' || !token.test(method) || Number(number) >= 2 ** 31) return undefined
  const body = rest.toString('utf8', 0, Number(stated))
  return { headers, body, callId, cseq: { number: Number(number), method }, branch }
}
