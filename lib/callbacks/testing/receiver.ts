import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Received {
  id: string
  path: string
  headers: IncomingHttpHeaders
  text: string
  body: Record<string, unknown>
}
type Answer = (response: ServerResponse, received: Received) => void

/** A merchant's server that keeps what it gets and answers as each path is told, else with 204. */
export async function startReceiver() {
  const received: Received[] = []
  const answers = new Map<string, Answer>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const one = {
        id: String(request.headers['webhook-id']),
        path: request.url ?? '',
        headers: request.headers,
        text,
        body: JSON.parse(text) as Record<string, unknown>,
      }
      received.push(one)
      const answer = answers.get(one.path)
      if (answer) answer(response, one)
      else response.writeHead(204).end()
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    received,
    at: (path: string) => received.filter(one => one.path === path),
    answer: (path: string, answer: Answer | number) => {
      answers.set(path, typeof answer === 'number' ? response => response.writeHead(answer).end() : answer)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
