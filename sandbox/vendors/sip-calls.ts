import type { Socket } from 'node:dgram'
import { BoundedMap } from '../bounded-map.ts'
import { answerTo, branchOf, header, newTag, type SipRequest } from './sip-message.ts'

export type Peer = { address: string; port: number }
export type SipAnswer = readonly [status: number, reason: string]
export type SipCall = ReturnType<typeof makeCall>

const repeatMs = 500
const repeatsMax = 6

/** One INVITE and its answers; a final one is repeated until it is acknowledged. */
function makeCall(request: SipRequest, peer: Peer, send: (bytes: Buffer) => void) {
  const tag = newTag()
  let last: Buffer | undefined
  let state: 'open' | 'answered' | 'over' = 'open'
  let timer: NodeJS.Timeout | undefined
  const repeat = (times: number) => {
    if (state !== 'answered' || times > repeatsMax) return
    timer = setTimeout(
      () => {
        if (last) send(last)
        repeat(times + 1)
      },
      repeatMs * 2 ** times,
    ).unref()
  }
  return {
    answer([status, reason]: SipAnswer, more: string[] = []) {
      if (state !== 'open') return
      last = answerTo(request, [status, reason], peer, { tag: status === 100 ? undefined : tag, more })
      send(last)
      if (status < 200) return
      state = 'answered'
      repeat(0)
    },
    /** The INVITE came once more. */
    again() {
      if (last && state !== 'over') send(last)
    },
    acknowledge() {
      clearTimeout(timer)
      if (state === 'answered') state = 'over'
    },
  }
}

/** The calls a trunk is setting up. */
export function createSipCalls(socket: Socket) {
  const calls = new BoundedMap<string, SipCall>(20_000)
  const keyOf = (request: SipRequest) => `${header(request, 'call-id')} ${branchOf(request)}`
  const send = (bytes: Buffer, { port, address }: Peer) => socket.send(bytes, port, address, () => {})

  return {
    open(request: SipRequest, peer: Peer): SipCall {
      const call = makeCall(request, peer, bytes => send(bytes, peer))
      calls.set(keyOf(request), call)
      return call
    },
    /** The call that a repeated INVITE, a CANCEL or the ACK of a refusal belongs to. */
    find: (request: SipRequest): SipCall | undefined => calls.get(keyOf(request)),
    reply: (request: SipRequest, answer: SipAnswer, peer: Peer) =>
      send(answerTo(request, answer, peer, { tag: newTag() }), peer),
    send,
  }
}
