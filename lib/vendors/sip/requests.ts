import { randomBytes } from 'node:crypto'
import type { SipHeaders } from './header-names.ts'
import { firstOf, listOf, uriOf } from './header-values.ts'
import { formatMessage, type SipResponse } from './message.ts'
import { offer } from './offer.ts'

/** Who calls whom, and how the trunk wants to be told the caller. */
export interface CallPlan {
  /** The URI that is called. */
  target: string
  /** The calling number's URI. */
  caller: string
  callerHeader: 'from' | 'pai' | 'rpid'
  /** The account's own URI, which From has where another header tells the caller. */
  account: string
}
/** What all requests of one call have in common. */
export interface CallIdentity extends CallPlan {
  callId: string
  fromTag: string
  /** Host and port in Via and Contact. */
  ownAddress: string
  /** The host in the session description. */
  ownHost: string
}
/** The route that a 2xx sets up for the requests that follow it (§12.1.2). */
export interface Dialog {
  target: string
  routes: string[]
  to: string
}
interface Line {
  method: string
  uri: string
  branch: string
  to: string
  sequence: number
}

/** A branch that no other request has (§8.1.1.7). */
export const newBranch = (): string => `z9hG4bK${randomBytes(12).toString('hex')}`
export const newTag = (): string => randomBytes(8).toString('hex')
export const newCallId = (): string => randomBytes(16).toString('hex')

/** The INVITE of a call, with the answer to a challenge once there was one. */
export function invite(call: CallIdentity, branch: string, sequence: number, proof: SipHeaders): Buffer {
  const { target, caller, callerHeader, ownAddress } = call
  const told: Record<CallPlan['callerHeader'], SipHeaders> = {
    from: [],
    pai: [['P-Asserted-Identity', `<${caller}>`]],
    rpid: [['Remote-Party-ID', `<${caller}>;party=calling;screen=yes;privacy=off`]],
  }
  return write(
    call,
    { method: 'INVITE', uri: target, branch, to: `<${target}>`, sequence },
    [
      ['Contact', `<sip:sandi@${ownAddress}>`],
      ...told[callerHeader],
      ...proof,
      ['Allow', 'INVITE, ACK, CANCEL, BYE, OPTIONS'],
      ['Content-Type', 'application/sdp'],
    ],
    offer(call.ownHost),
  )
}

/** CANCEL has the branch and the number of the INVITE that it ends (§9.1). */
export function cancel(call: CallIdentity, branch: string, sequence: number): Buffer {
  const { target } = call
  return write(call, { method: 'CANCEL', uri: target, branch, to: `<${target}>`, sequence }, [])
}

/** The ACK of a final answer that is not 2xx belongs to the INVITE's own transaction (§17.1.1.3). */
export function acknowledge(
  call: CallIdentity,
  branch: string,
  sequence: number,
  response: SipResponse,
): Buffer {
  const to = firstOf(response.headers, 'to') ?? ''
  return write(call, { method: 'ACK', uri: call.target, branch, to, sequence }, [])
}

/** Where the ACK and the BYE of an answered call go. */
export function dialogOf(call: CallIdentity, { headers }: SipResponse): Dialog {
  const contact = uriOf(firstOf(headers, 'contact') ?? '')
  return {
    target: /^sips?:[^\s<>]+$/i.test(contact) ? contact : call.target,
    routes: listOf(headers, 'record-route').reverse(),
    to: firstOf(headers, 'to') ?? '',
  }
}

/** A request inside an answered call: ACK with the INVITE's number, BYE with the next. */
export function within(
  call: CallIdentity,
  dialog: Dialog,
  method: 'ACK' | 'BYE',
  branch: string,
  sequence: number,
): Buffer {
  const routes = dialog.routes.map(route => ['Route', route] as const)
  return write(call, { method, uri: dialog.target, branch, to: dialog.to, sequence }, routes)
}

function write(call: CallIdentity, line: Line, more: SipHeaders, body?: string): Buffer {
  const { method, uri, branch, to, sequence } = line
  const from = call.callerHeader === 'from' ? call.caller : call.account
  const headers: SipHeaders = [
    ['Via', `SIP/2.0/UDP ${call.ownAddress};branch=${branch};rport`],
    ['Max-Forwards', '70'],
    ['From', `<${from}>;tag=${call.fromTag}`],
    ['To', to],
    ['Call-ID', call.callId],
    ['CSeq', `${sequence} ${method}`],
    ...more,
    ['User-Agent', 'Sandi'],
  ]
  return formatMessage(`${method} ${uri} SIP/2.0`, headers, body)
}
