import { randomBytes } from 'node:crypto'
import type { SipHeaders } from './header-names.ts'
import { firstOf, tagOf } from './header-values.ts'
import { formatMessage, type SipRequest } from './message.ts'

const allowed = 'INVITE, ACK, CANCEL, BYE, OPTIONS'

/** What a trunk's own request is answered: we take no calls, but say that we are there. ACK is never answered. */
export function answerRequest(request: SipRequest): Buffer | undefined {
  const { method, headers } = request
  if (method === 'ACK') return undefined
  if (method === 'OPTIONS') return answer(headers, 200, 'OK', [['Allow', allowed]])
  // The trunk hangs up a call that we are hanging up, too.
  if (method === 'BYE') return answer(headers, 200, 'OK')
  if (method === 'CANCEL') return answer(headers, 481, 'Call/Transaction Does Not Exist')
  return answer(headers, 405, 'Method Not Allowed', [['Allow', allowed]])
}

/** RFC 3261 §8.2.6.2: the same Via, From, To, Call-ID and CSeq; To gets a tag. */
function answer(headers: SipHeaders, status: number, reason: string, more: SipHeaders = []): Buffer {
  const same = (name: string, written: string) =>
    headers.filter(([other]) => other === name).map(([, value]) => [written, value] as const)
  const to = firstOf(headers, 'to') ?? ''
  return formatMessage(`SIP/2.0 ${status} ${reason}`, [
    ...same('via', 'Via'),
    ...same('from', 'From'),
    ['To', tagOf(to) === undefined ? `${to};tag=${randomBytes(6).toString('hex')}` : to],
    ...same('call-id', 'Call-ID'),
    ...same('cseq', 'CSeq'),
    ...more,
  ])
}
