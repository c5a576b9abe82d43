import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A vendor that speaks 8x8's `POST /api/v1/subaccounts/{id}/messages` and takes every message at once. */
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    const status = { code: 'QUEUED', description: 'SMS is accepted and queued for processing' }
    const body = JSON.stringify({ umid: randomUUID(), encoding: 'GSM7', status })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    response.end(body)
  })
})
server.keepAliveTimeout = 65_000
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port })
})
