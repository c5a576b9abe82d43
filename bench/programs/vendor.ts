import { randomUUID } from 'node:crypto'
import { type AddressInfo, createServer } from 'node:net'
import { constants, setPriority } from 'node:os'
import { readMessages } from './http-messages.ts'

// A vendor is somebody else's machine: one that takes masses of messages must not take the product's processors.
if (process.argv.includes('--aside')) setPriority(constants.priority.PRIORITY_LOW)

/** A vendor that speaks 8x8's `POST /api/v1/subaccounts/{id}/messages` and takes every message at once. */
const server = createServer({ noDelay: true }, socket => {
  socket.on('data', readMessages(answer)).on('error', () => socket.destroy())

  function answer(): void {
    const status = { code: 'QUEUED', description: 'SMS is accepted and queued for processing' }
    const body = JSON.stringify({ umid: randomUUID(), encoding: 'GSM7', status })
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
    socket.write(head + body, 'latin1')
  }
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port })
})
