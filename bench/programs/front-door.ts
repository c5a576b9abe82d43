import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onStop } from '#lib/core/stop.ts'
import { answerMachine } from '#server/answer-machine.ts'

/** The API's fast path without the pages. */
const server = createServer(
  { keepAliveTimeout: 65_000 },
  (request, response) => void answerMachine(request, response),
)
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port })
})
onStop(() => Promise.resolve())
