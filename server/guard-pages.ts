import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { newId } from '#lib/core/id.ts'
import { isPreviewPath, previewPolicy } from '#lib/gateways/preview-policy.ts'
import { bodyLimits } from './body-limits.ts'
import { discardBody, hasUnreadBody } from './discard-body.ts'
import { pageHeaders } from './page-headers.ts'
import { ownOriginHost } from './same-origin.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
interface Site {
  development: boolean
  /** The addresses of the dashboard; the first is where vendors and browsers reach it. */
  urls: readonly string[]
  trustProxy: boolean
}

const harmless = ['GET', 'HEAD', 'OPTIONS']

/**
 * Stands in front of everything that people use: gives every answer its security headers with a nonce of its own,
 * and refuses what changes state from a page that is not ours, or with more than its address takes (most: 1 MB).
 */
export function guardPages(answerPage: Handler, site: Site): Handler {
  return async (request, response) => {
    const nonce = randomBytes(16).toString('base64')
    const headers = pageHeaders(nonce, site)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.setHeader('x-request-id', newId())
    // Next takes the nonce from the request's policy; what a client sent as such must not count.
    request.headers['content-security-policy'] = headers['content-security-policy']
    request.headers['x-nonce'] = nonce
    // Two policies would hold at once, and ours forbids every frame.
    if (isPreviewPath(request.url?.split('?', 1)[0] ?? ''))
      response.setHeader('content-security-policy', previewPolicy)
    if (!site.trustProxy) {
      delete request.headers['x-forwarded-host']
      delete request.headers['x-forwarded-proto']
    }
    if (!harmless.includes(request.method ?? '')) {
      const host = ownOriginHost(request.headers, site.urls)
      if (!host) return refuse(request, response, 403, 'This request did not come from a page of this site.')
      // A browser says how long a body is. Next does not when it hands an action on to the page that has it, and
      // measures an action's body itself.
      if (request.headers['transfer-encoding'] && !request.headers['next-action'])
        return refuse(request, response, 411, 'The length is missing.')
      const { bytesMax } = bodyLimits(request.url)
      if (Number(request.headers['content-length'] ?? 0) > bytesMax) {
        return refuse(request, response, 413, `This is more than ${bytesMax / 1024 / 1024} MB.`)
      }
      // Next compares the Origin with the host that was asked: behind a proxy that may be another one of ours.
      request.headers['x-forwarded-host'] = host
    }
    return answerPage(request, response)
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  const unread = hasUnreadBody(request)
  if (unread) response.setHeader('connection', 'close')
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
  if (unread) discardBody(request)
}
