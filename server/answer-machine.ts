import type { IncomingMessage, ServerResponse } from 'node:http'
import { handle } from '#lib/api/handle.ts'
import { clientAddress } from './client-address.ts'
import { discardBody, hasUnreadBody } from './discard-body.ts'
import { readBody } from './read-body.ts'

/** The fast path: a request of the API answered without Next and without web Request or Response objects. */
export async function answerMachine(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  const answer = await handle({
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers: request.headers as Record<string, string | undefined>,
    readBody: bytesMax => readBody(request, bytesMax, response),
    readAddress: () => clientAddress(request),
  })
  const unread = hasUnreadBody(request)
  if (unread) answer.headers.connection = 'close'
  answer.headers['content-length'] = String(Buffer.byteLength(answer.body))
  response.writeHead(answer.status, answer.headers)
  response.end(request.method === 'HEAD' ? undefined : answer.body)
  if (unread) discardBody(request)
}
