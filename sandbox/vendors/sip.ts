import { createSocket } from 'node:dgram'
import { setTimeout as pause } from 'node:timers/promises'
import { isNumber } from '../address.ts'
import { type Answer, fateOf, type ReportEvent } from '../fates.ts'
import type { World } from '../world.ts'
import { carry, witness } from './carry.ts'
import { createSipCalls, type Peer, type SipAnswer, type SipCall } from './sip-calls.ts'
import { createSipDigest } from './sip-digest.ts'
import { header, numberIn, readRequest, type SipRequest } from './sip-message.ts'
import { blankArrival } from './vendor.ts'

const refusals: Partial<Record<Answer, SipAnswer>> = {
  failed: [503, 'Service Unavailable'],
  throttled: [503, 'Service Unavailable'],
  'unknown-recipient': [404, 'Not Found'],
  'no-balance': [402, 'Payment Required'],
}
const ringing: SipAnswer = [180, 'Ringing']
// `busy` rings before.
const endings: Partial<Record<ReportEvent, SipAnswer>> = {
  delivered: ringing,
  undelivered: [408, 'Request Timeout'],
  rejected: [603, 'Decline'],
  busy: [486, 'Busy Here'],
  'no-answer': [480, 'Temporarily Unavailable'],
}
const callers = /^62215086\d{4}$/

/** A SIP trunk over UDP: digest authentication, ringing, CANCEL, and the ways a call can fail (RFC 3261). */
export function createSipServer(world: World, host: string) {
  const socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4', recvBufferSize: 1 << 19 })
  const calls = createSipCalls(socket)
  const digest = createSipDigest()

  const refuse = (request: SipRequest, call: SipCall, answer: SipAnswer, more: string[] = []) => {
    const fault = answer[0] >= 500 && answer[0] < 600
    note(request, fault ? 'fault' : 'refused', answer.join(' '))
    call.answer(answer, more)
  }
  const note = (
    request: SipRequest,
    outcome: 'accepted' | 'refused' | 'fault',
    reason: string | null = null,
  ) => {
    const submission = { to: numberIn(request.uri), vendorId: header(request, 'call-id'), reference: null }
    witness(world, 'sip', 'INVITE', submission, outcome, reason)
  }

  const put = async (request: SipRequest, call: SipCall, caller: string) => {
    const to = numberIn(request.uri)
    const fate = fateOf(to)
    note(request, 'accepted')
    if (world.scenario.quiet()) return call.answer(ringing)
    if (!fate.reportsFirst) call.answer([100, 'Trying'])
    await carry(
      world,
      'sip',
      {
        to,
        arrival: { ...blankArrival, channel: 'MISSCALL', from: caller, caller },
        vendorId: header(request, 'call-id'),
        reference: null,
        notify: async event => {
          if (event === 'busy') call.answer(ringing)
          const answer = endings[event]
          if (answer) call.answer(answer)
        },
      },
      fate,
    )
  }

  const invite = async (request: SipRequest, peer: Peer) => {
    const known = calls.find(request)
    if (known) return known.again()
    const call = calls.open(request, peer)
    const today = world.scenario.faultOf('sip')
    const failing = today?.kind === 'failing' && Math.random() * 100 < today.percent
    if (today?.kind === 'down' || failing) return refuse(request, call, [503, 'Service Unavailable'])
    const proof = digest.check('INVITE', header(request, 'authorization'))
    if (proof === 'wrong') note(request, 'refused', 'wrong credentials')
    if (proof !== 'right') return call.answer([401, 'Unauthorized'], digest.challenge(proof === 'stale'))
    if (today?.kind === 'slow') await pause(today.ms, undefined, { ref: false })
    const caller = ['remote-party-id', 'p-asserted-identity', 'from'].map(name =>
      numberIn(header(request, name)),
    )
    const [from = ''] = caller.filter(Boolean)
    const { answer, name } = fateOf(numberIn(request.uri))
    if (!callers.test(from)) return refuse(request, call, [403, 'Caller number is not yours'])
    if (!isNumber(numberIn(request.uri))) return refuse(request, call, [484, 'Address Incomplete'])
    const refusal = refusals[answer]
    if (refusal) return refuse(request, call, refusal, answer === 'throttled' ? ['Retry-After: 2'] : [])
    if (answer === 'accept') return put(request, call, from)
    note(request, 'fault', name)
    if (answer === 'html') calls.send(Buffer.from('HTTP/1.1 200 OK\r\n\r\n<html>Welcome</html>'), peer)
    if (answer === 'endless') calls.send(Buffer.from('SIP/2.0 200 OK\r\nVia: '.padEnd(60_000, ', ')), peer)
  }

  socket.on('message', (bytes, peer) => {
    const request = readRequest(bytes)
    if (!request) return
    const { method } = request
    if (method === 'INVITE') return void invite(request, peer)
    const call = calls.find(request)
    if (method === 'ACK') return call?.acknowledge()
    if (method !== 'CANCEL') return calls.reply(request, [200, 'OK'], peer)
    calls.reply(request, call ? [200, 'OK'] : [481, 'Call/Transaction Does Not Exist'], peer)
    call?.answer([487, 'Request Terminated'])
  })
  return socket
}
