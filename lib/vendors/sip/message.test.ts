import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerRequest } from './answer-request.ts'
import { readChallenge } from './digest.ts'
import { branchOf, firstOf, listOf, split, tagOf, uriOf } from './header-values.ts'
import { formatMessage, parseMessage } from './message.ts'

const lines = (...all: string[]) => Buffer.from(all.join('\r\n'))
const common = [
  'Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKabc',
  'From: <sip:+622150861234@example.com>;tag=1',
  'To: <sip:+6281234567890@example.com>;tag=2',
  'Call-ID: call-1',
  'CSeq: 1 INVITE',
]
const ringing = lines('SIP/2.0 180 Ringing', ...common, '', '')

describe('reads', () => {
  test('an answer with what its transaction needs', () => {
    expect(parseMessage(ringing)).toMatchObject({
      kind: 'response',
      status: 180,
      reason: 'Ringing',
      callId: 'call-1',
      branch: 'z9hG4bKabc',
      cseq: { number: 1, method: 'INVITE' },
    })
  })

  test('one-letter names, folded lines, odd spaces, any case, a list of Vias and a keep-alive before it', () => {
    const message = parseMessage(
      lines(
        '',
        'sip/2.0 486  Busy, here ',
        'v  :  SIP / 2.0 /UDP [2001:db8::9:1]:5070 ;received="a,b;c" ; BRANCH = z9hG4bK.1-~ , SIP/2.0/UDP',
        '\tsecond.example.com;branch=z9hG4bKother',
        'f: "Far, \\"End\\" <x>" <sip:a@example.com;tag=no>;x="y;tag=no";tag=yes',
        't: sip:b@example.com;tag=two',
        'I: 1@host',
        'cSEQ: 0000000009 \t INVITE',
        'Subject:',
        'X-Empty :',
        'l: 0',
        '',
        'left over',
      ),
    )
    expect(message).toMatchObject({ status: 486, callId: '1@host', body: '', cseq: { number: 9 } })
    expect(message?.branch).toBe('z9hG4bK.1-~')
    expect(listOf(message?.headers ?? [], 'via')).toHaveLength(2)
    expect(tagOf(firstOf(message?.headers ?? [], 'from') ?? '')).toBe('yes')
    expect(tagOf(firstOf(message?.headers ?? [], 'to') ?? '')).toBe('two')
  })

  test('a reason that is missing, of other letters, or has a colon', () => {
    for (const [start, reason] of [
      ['SIP/2.0 404', ''],
      ['SIP/2.0 404 ', ''],
      ['SIP/2.0 404 Nömör tidak ada: 你好', 'Nömör tidak ada: 你好'],
    ])
      expect(parseMessage(lines(start ?? '', ...common, '', ''))).toMatchObject({ status: 404, reason })
  })

  test('the body up to its stated length, in bytes', () => {
    const body = parseMessage(lines('SIP/2.0 183 x', ...common, 'Content-Length: 3', '', 'é!rest'))?.body
    expect(body).toBe('é!')
  })

  test('lines that end with a lone LF', () => {
    expect(parseMessage(Buffer.from(ringing.toString().replaceAll('\r', '')))).toMatchObject({ status: 180 })
  })

  test('the address of a contact, whatever its name and parameters hold', () => {
    expect(uriOf('"a <sip:no@no>" <sip:+62@gw.example.com;transport=udp>;q=0.5')).toBe(
      'sip:+62@gw.example.com;transport=udp',
    )
    expect(uriOf('sip:x@y;expires=3')).toBe('sip:x@y')
  })
})

describe('ignores', () => {
  const change = (from: string, to: string) =>
    lines('SIP/2.0 180 Ringing', ...common.map(line => line.replace(from, to)), '', '')
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a keep-alive', lines('', '', '')],
    ['no end of the headers', lines('SIP/2.0 180 Ringing', ...common)],
    ['another protocol', lines('HTTP/1.1 200 OK', ...common, '', '')],
    ['another version', lines('SIP/3.0 180 Ringing', ...common, '', '')],
    ['a status of four digits', lines('SIP/2.0 1800 Ringing', ...common, '', '')],
    ['a status below 100', lines('SIP/2.0 099 x', ...common, '', '')],
    ['a status above 699', lines('SIP/2.0 700 x', ...common, '', '')],
    ['a line without a colon', lines('SIP/2.0 180 x', ...common, 'nonsense', '', '')],
    ['a name with a space in it', lines('SIP/2.0 180 x', ...common, 'X Y: 1', '', '')],
    ['a folded line before any header', lines('SIP/2.0 180 x', ' folded', ...common, '', '')],
    ['a body shorter than stated', lines('SIP/2.0 180 x', ...common, 'Content-Length: 10', '', 'short')],
    ['a negative length', lines('SIP/2.0 180 x', ...common, 'Content-Length: -1', '', '')],
    ['two lengths', lines('SIP/2.0 180 x', ...common, 'Content-Length: 0', 'l: 0', '', '')],
    ['two Call-IDs', lines('SIP/2.0 180 x', ...common, 'i: other', '', '')],
    ['no Via', change('Via', 'X-Via')],
    ['a Via without a branch', change(';branch=z9hG4bKabc', '')],
    ['a Via of another protocol', change('SIP/2.0/UDP', 'HTTP/1.1')],
    ['no From', change('From', 'X')],
    ['a CSeq without a method', change('1 INVITE', '1')],
    ['a CSeq that is too great', change('1 INVITE', '9999999999 INVITE')],
    ['a CSeq that is no number', change('1 INVITE', 'one INVITE')],
    ['a request whose CSeq names another method', lines('BYE sip:a@b SIP/2.0', ...common, '', '')],
    ['a request with spaces in its URI', lines('INVITE sip:a b@c SIP/2.0', ...common, '', '')],
  ])('%s', (_, bytes) => {
    expect(parseMessage(bytes)).toBeUndefined()
  })
})

test('whatever comes as a datagram, reading and answering it never fails', () => {
  const parts = fc.constantFrom(
    ...common,
    'SIP/2.0 200 OK',
    'OPTIONS sip:a@b SIP/2.0',
    'CSeq: 1 OPTIONS',
    ' fold',
    '',
    'To: "',
    'm: <',
    'Via: ,;="\\',
  )
  const datagram = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }).map(bytes => Buffer.from(bytes)),
    fc.array(fc.oneof(parts, fc.string()), { maxLength: 20 }).map(all => lines(...all, '', '')),
  )
  fc.assert(
    fc.property(datagram, bytes => {
      const message = parseMessage(bytes)
      if (message?.kind === 'request') answerRequest(message)
      if (!message) return
      readChallenge(message.headers)
      for (const [, value] of message.headers) [branchOf, tagOf, uriOf].map(read => read(value))
    }),
    { numRuns: 2000 },
  )
})

test('what is written is read back, and a long hostile value is read in no time', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\x21-\x7e]{1,40}$/), fc.string({ maxLength: 200 }), (callId, body) => {
      const headers = common.map(line => line.split(': ') as [string, string])
      headers[3] = ['Call-ID', callId]
      expect(parseMessage(formatMessage('SIP/2.0 200 OK', headers, body))).toMatchObject({ callId, body })
    }),
  )
  for (const hostile of ['"'.repeat(60_000), '\\"'.repeat(30_000), '<'.repeat(60_000), ' '.repeat(60_000)]) {
    for (const read of [branchOf, tagOf, uriOf, (text: string) => split(text, ',')]) read(hostile)
  }
})

describe('a trunk’s own request', () => {
  const ask = (method: string) => {
    const asked = [...common.slice(0, 4), `CSeq: 7 ${method}`]
    const request = parseMessage(lines(`${method} sip:sandi@192.0.2.9 SIP/2.0`, ...asked, '', ''))
    if (request?.kind !== 'request') throw new Error('no request')
    const answer = answerRequest(request)
    return answer && parseMessage(answer)
  }

  test.each([
    ['OPTIONS', 200],
    ['BYE', 200],
    ['CANCEL', 481],
    ['INVITE', 405],
    ['NOTIFY', 405],
  ])('%s is answered %i in its own transaction', (method, status) => {
    expect(ask(method)).toMatchObject({
      status,
      callId: 'call-1',
      branch: 'z9hG4bKabc',
      cseq: { number: 7, method },
    })
  })

  test('ACK is not answered', () => {
    expect(ask('ACK')).toBeUndefined()
  })
})
