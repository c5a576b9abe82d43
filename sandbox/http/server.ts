import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Wreck } from '../fates.ts'
import { readBody } from './body.ts'
import { type Incoming, json, type Reply } from './reply.ts'
import { wreckResponse } from './wreck.ts'

/** A route answers with a reply, breaks the connection on purpose, or takes the response over. */
export type Outcome = Reply | { wreck: Wreck } | { takeOver: (response: ServerResponse) => void }

export type Route = {
  answer: (incoming: Incoming) => Outcome | Promise<Outcome>
  tooLarge: () => Reply
}

export type FindRoute = (path: string) => { route: Route; path: string } | undefined

const notFound = json(404, { error: 'Nothing is served at this path; see /' })

function finish(response: ServerResponse, outcome: Outcome): void {
  if (response.destroyed) return
  if ('wreck' in outcome) wreckResponse(response, outcome.wreck)
  else if ('takeOver' in outcome) outcome.takeOver(response)
  else response.writeHead(outcome.status, outcome.headers).end(outcome.body)
}

async function serve(find: FindRoute, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const found = find(path)
  const body = await readBody(request)
  if (!found) return finish(response, notFound)
  if (!body) return finish(response, found.route.tooLarge())
  const outcome = found.route.answer({
    method: request.method ?? 'GET',
    path: found.path,
    query: mark < 0 ? '' : url.slice(mark + 1),
    headers: request.headers,
    body,
  })
  finish(response, outcome instanceof Promise ? await outcome : outcome)
}

/** An HTTP server that no request can bring down: an error in a route is a logged 500. */
export function createHttpServer(find: FindRoute, log: (error: unknown) => void): Server {
  const server = createServer((request, response) => {
    response.on('error', () => response.destroy())
    serve(find, request, response).catch(error => {
      if (request.destroyed) return
      log(error)
      if (response.headersSent) response.destroy()
      else finish(response, json(500, { error: 'The sandbox itself failed; see its log' }))
    })
  })
  server.keepAliveTimeout = 65_000
  server.on('clientError', (_error, socket) => socket.destroy())
  return server
}
