import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { log } from '#lib/core/log.ts'
import { answerMachine } from '../answer-machine.ts'

// The front door without pages, as a process of its own: for races between processes and for kill -9.
const server = createServer((request, response) => {
  answerMachine(request, response).catch((error: unknown) => {
    log().error({ err: error }, 'a request was not answered')
    response.destroy()
  })
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
