import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { expect } from 'vitest'
import { firstOf } from '../header-values.ts'
import { parseMessage, type SipRequest } from '../message.ts'

export type TestTrunk = Awaited<ReturnType<typeof startTrunk>>

/** A server whose answers a test decides, one by one. */
export async function startTrunk(onRequest: (request: SipRequest, trunk: TestTrunk) => void = () => {}) {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const heard: SipRequest[] = []
  let peer = 0
  const trunk = {
    port: socket.address().port,
    heard,
    methods: () => heard.map(({ method }) => method),
    /** Waits for the request of this method, the first unless another one is asked for. */
    async hears(method: string, turn = 0): Promise<SipRequest> {
      const found = () => heard.filter(request => request.method === method)[turn]
      await expect.poll(found, { interval: 5 }).toBeDefined()
      return found() as SipRequest
    },
    send: (text: string) => socket.send(text, peer, '127.0.0.1'),
    answer(request: SipRequest, start: string, ...more: string[]) {
      const same = ['via', 'from', 'call-id', 'cseq'].map(
        name => `${name}: ${firstOf(request.headers, name)}`,
      )
      const to = `to: ${firstOf(request.headers, 'to')}${more.some(line => line.startsWith('to:')) ? '' : ';tag=far'}`
      const own = more.some(line => line.startsWith('to:')) ? [] : [to]
      trunk.send([`SIP/2.0 ${start}`, ...same, ...own, ...more, '', ''].join('\r\n'))
    },
    close: () => new Promise<void>(done => socket.close(() => done())),
  }
  socket.on('message', (bytes, { port }) => {
    peer = port
    const request = parseMessage(bytes)
    if (request?.kind !== 'request') return
    heard.push(request)
    onRequest(request, trunk)
  })
  return trunk
}
