import { createRequire } from 'node:module'
import type { AddressInfo, Server, Socket } from 'node:net'
import type { PDU, Session } from 'smpp'
import { afterEach, expect, test } from 'vitest'
import { type SmppOptions, SmppSession } from './smpp-session.ts'

type Peer = Session & { socket: Socket }
interface Library {
  createServer(listener: (session: Peer) => void): Server
  PDU: typeof PDU
}
const library = createRequire(import.meta.url)('smpp') as Library
const signal = new AbortController().signal
const text = { destination_addr: '6281234567890', short_message: Buffer.from('halo') }
const opened: (() => void)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** An SMSC whose answers a test decides; binds are taken unless `bindStatus` says otherwise. */
async function startServer(onPdu: (pdu: PDU, peer: Peer) => void, bindStatus = () => 0) {
  const peers: Peer[] = []
  const server = library.createServer(peer => {
    peers.push(peer)
    peer.on('error', () => {})
    peer.on('pdu', (pdu: PDU) => {
      if (pdu.command === 'bind_transceiver') peer.send(pdu.response({ command_status: bindStatus() }))
      else if (pdu.command === 'unbind') peer.send(pdu.response())
      else onPdu(pdu, peer)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  opened.push(() => {
    for (const peer of peers) peer.destroy()
    server.close()
  })
  return { peers, port: (server.address() as AddressInfo).port }
}

function openSession(
  port: number,
  change: Partial<SmppOptions> = {},
  onDeliver: (pdu: PDU) => void = () => {},
) {
  const account = { host: '127.0.0.1', port, tls: false, systemId: 'sandi', password: 'x', systemType: '' }
  const session = new SmppSession({ ...account, windowMax: 10, ...change }, onDeliver)
  opened.unshift(() => session.close())
  return session
}

test('lets no more messages wait for an answer than the window holds', async () => {
  const open: (() => void)[] = []
  let most = 0
  const { port } = await startServer((pdu, peer) => {
    open.push(() => peer.send(pdu.response({ message_id: '1' })))
    most = Math.max(most, open.length)
    setImmediate(() => open.shift()?.())
  })
  const session = openSession(port, { windowMax: 3 })
  const results = await Promise.all(Array.from({ length: 20 }, () => session.submit(text, 2000, signal)))
  expect(results.every(result => result.kind === 'answered')).toBe(true)
  expect(most).toBeLessThanOrEqual(3)
})

test('calls what left before a loss lost, and binds again for what had not left', async () => {
  let count = 0
  const { port, peers } = await startServer((pdu, peer) => {
    count++
    if (count === 1) peer.socket.resetAndDestroy()
    else peer.send(pdu.response({ message_id: String(count) }))
  })
  const session = openSession(port, { windowMax: 1 })
  const [first, second] = await Promise.all([
    session.submit(text, 2000, signal),
    session.submit(text, 2000, signal),
  ])
  expect(first).toMatchObject({ kind: 'lost' })
  expect(second).toEqual({ kind: 'answered', status: 0, messageId: '2' })
  expect(peers).toHaveLength(2)
})

test('fails at once while binds are refused and serves when they are taken again', async () => {
  let status = 14
  const { port } = await startServer(
    (pdu, peer) => peer.send(pdu.response({ message_id: '1' })),
    () => status,
  )
  const session = openSession(port)
  expect(await session.submit(text, 2000, signal)).toEqual({
    kind: 'unsent',
    reason: 'bind refused: invalid password',
  })
  const startedAt = performance.now()
  expect(await session.submit(text, 2000, signal)).toMatchObject({ kind: 'unsent' })
  expect(performance.now() - startedAt).toBeLessThan(50)
  status = 0
  await expect
    .poll(() => session.submit(text, 2000, signal), { timeout: 3000 })
    .toMatchObject({ kind: 'answered' })
})

test('acknowledges a receipt only when it has been taken', async () => {
  const answers: number[] = []
  const { port, peers } = await startServer((pdu, peer) => {
    if (pdu.command === 'deliver_sm_resp') answers.push(pdu.command_status)
    else peer.send(pdu.response({ message_id: '1' }))
  })
  let taken = false
  const session = openSession(port, {}, () => {
    if (!taken) throw new Error('the database is away')
  })
  await session.submit(text, 2000, signal)
  const deliver = () =>
    peers[0]?.send(new library.PDU('deliver_sm', { esm_class: 4, short_message: 'id:1 stat:DELIVRD' }))
  deliver()
  await expect.poll(() => answers).toEqual([0x64])
  taken = true
  deliver()
  await expect.poll(() => answers).toEqual([0x64, 0])
})

test('sends codes first, and leaves messages half of the window', async () => {
  const held: PDU[] = []
  const sent: string[] = []
  const { port, peers } = await startServer((pdu, peer) => {
    const to = String(pdu.destination_addr)
    sent.push(to)
    if (to === 'message') held.push(pdu)
    else peer.send(pdu.response({ message_id: '1' }))
  })
  const session = openSession(port, { windowMax: 5 })
  const submit = (to: string, lane?: 'message') =>
    session.submit({ ...text, destination_addr: to }, 10_000, signal, lane)
  const messages = Array.from({ length: 6 }, () => submit('message', 'message'))
  await expect.poll(() => held.length).toBe(2)
  const codes = await Promise.all(Array.from({ length: 20 }, () => submit('code')))
  expect(codes.every(({ kind }) => kind === 'answered')).toBe(true)
  expect(sent.filter(to => to === 'message')).toHaveLength(2)
  for (let answered = 0; answered < 6; answered++) {
    await expect.poll(() => held.length).toBeGreaterThan(answered)
    expect(held.length - answered).toBeLessThanOrEqual(2)
    peers[0]?.send((held[answered] as PDU).response({ message_id: '2' }))
  }
  expect((await Promise.all(messages)).every(({ kind }) => kind === 'answered')).toBe(true)
})

test('a window of one lets messages through too', async () => {
  const { port } = await startServer((pdu, peer) => peer.send(pdu.response({ message_id: '1' })))
  const session = openSession(port, { windowMax: 1 })
  expect(await session.submit(text, 2000, signal, 'message')).toMatchObject({ kind: 'answered' })
})
