import { type AddressInfo, createServer } from 'node:net'
import { readMessages } from './http-messages.ts'

/** A merchant that takes every callback at once; the other one, at its second port, answers none. */
const answer = Buffer.from('HTTP/1.1 204 No Content\r\n\r\n', 'latin1')
const server = createServer({ noDelay: true }, socket => {
  socket
    .on(
      'data',
      readMessages(() => void socket.write(answer)),
    )
    .on('error', () => socket.destroy())
})
const dead = createServer(socket => {
  socket.resume().on('error', () => socket.destroy())
})
const listen = (one: typeof server) =>
  new Promise<number>(done => {
    one.listen(0, '127.0.0.1', () => done((one.address() as AddressInfo).port))
  })
process.send?.({ type: 'ready', port: await listen(server), deadPort: await listen(dead) })
