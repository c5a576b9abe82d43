import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitTime } from './limit-time.ts'

const timeMs = 100
/** Whether the answer begins before the body has arrived. */
let early = false
const server = createServer((incoming, outgoing) => {
  limitTime(incoming, outgoing, timeMs)
  if (early) outgoing.write('begun')
  incoming.resume()
  incoming.on('error', () => {})
  incoming.on('end', () => outgoing.end('whole'))
})
let port = 0
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** Sends the head and a part of a body of ten bytes; gives what came back until the connection ended. */
async function dribble(): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\nabc')
  let text = ''
  socket.on('data', chunk => {
    text += String(chunk)
  })
  socket.on('error', () => {})
  await once(socket, 'close')
  return text
}

test('a body that does not arrive in time is answered with 408, and its connection ends', async () => {
  early = false
  expect(await dribble()).toMatch(/^HTTP\/1\.1 408 [\s\S]*connection: close/i)
})

test('one whose answer has begun already just ends', async () => {
  early = true
  const text = await dribble()
  expect(text).toContain('begun')
  expect(text).not.toContain('whole')
  early = false
})

test('a body that arrives, and a request without one, are answered', async () => {
  const ask = (method: string, body?: string) =>
    new Promise<string>((resolve, reject) => {
      const outgoing = request({ port, host: '127.0.0.1', method }, async response => {
        const parts = await response.toArray()
        resolve(`${response.statusCode} ${parts.join('')}`)
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  expect(await ask('POST', 'abc')).toBe('200 whole')
  expect(await ask('GET')).toBe('200 whole')
})
