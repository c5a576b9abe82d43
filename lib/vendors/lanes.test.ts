import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { callVendor } from './call-vendor.ts'
import { closeVendors } from './registry.ts'
import { smtp } from './smtp.ts'
import type { Product, SendOutcome, VendorMessage } from './vendor.ts'

const opened: (() => void)[] = []
afterEach(async () => {
  await closeVendors()
  for (const close of opened.splice(0)) close()
})

const signal = new AbortController().signal
const message = (change: Partial<VendorMessage> = {}): VendorMessage => ({
  reference: 'ref',
  recipient: 'budi@example.com',
  subject: 'x',
  text: 'x',
  codeLength: 6,
  validitySeconds: 300,
  ...change,
})
const messages = (count: number, send: (one: VendorMessage) => Promise<SendOutcome>) =>
  Array.from({ length: count }, () => send(message({ lane: 'message', recipient: 'held@example.com' })))

test('a code goes out over HTTP while every connection of messages hangs', async () => {
  const held: ServerResponse[] = []
  const answer = (response: ServerResponse) => response.end('{}')
  const server = createServer((request, response) => {
    if (request.url === '/held') held.push(response)
    else answer(response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', () => done()))
  opened.push(() => server.close().closeAllConnections())
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const send = (one: VendorMessage, path = '/') =>
    callVendor({
      baseUrl,
      path,
      headers: {},
      timeoutMs: 10_000,
      signal,
      message: one,
      secrets: [],
      read: () => ({ kind: 'accepted', vendorMessageId: path }),
    })
  const pending = messages(200, one => send(one, '/held'))
  await expect.poll(() => held.length).toBe(32)
  const codes = await Promise.all(Array.from({ length: 40 }, () => send(message())))
  expect(codes).toEqual(codes.map(() => ({ kind: 'accepted', vendorMessageId: '/' })))
  // No message was let in beside the 32: nothing of theirs has been answered.
  expect(held).toHaveLength(32)
  let answered = 0
  while (answered < 200) {
    await expect.poll(() => held.length).toBeGreaterThan(answered)
    for (; answered < held.length; answered++) answer(held[answered] as ServerResponse)
  }
  expect(new Set((await Promise.all(pending)).map(({ kind }) => kind))).toEqual(new Set(['accepted']))
})

test('a code goes out over SMTP while every connection of messages hangs', async () => {
  const held: (() => void)[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, callback) {
      stream.resume()
      const isHeld = session.envelope.rcptTo[0]?.address === 'held@example.com'
      stream.on('end', () => (isHeld ? held.push(() => callback(null)) : callback(null)))
    },
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  opened.push(() => server.close())
  const { port } = server.server.address() as AddressInfo
  const config = smtp.configSchema.parse({
    host: '127.0.0.1',
    port,
    security: 'none',
    from: 'otp@sandi.test',
  })
  const [product] = smtp.products as [Product]
  const send = (one: VendorMessage) =>
    smtp.send(one, { product, config, signal, reportUrl: '', onReports: () => {} })
  const pending = messages(20, send)
  await expect.poll(() => held.length).toBe(4)
  const codes = await Promise.all(Array.from({ length: 20 }, () => send(message())))
  expect(new Set(codes.map(({ kind }) => kind))).toEqual(new Set(['accepted']))
  expect(held).toHaveLength(4)
  for (let answered = 0; answered < 20; answered++) {
    await expect.poll(() => held.length).toBeGreaterThan(answered)
    held[answered]?.()
  }
  expect(new Set((await Promise.all(pending)).map(({ kind }) => kind))).toEqual(new Set(['accepted']))
})
