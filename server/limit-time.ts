import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyLimits } from './body-limits.ts'
import { hasUnreadBody } from './discard-body.ts'

/** Ends a request whose body does not arrive in the time of its address: whoever dribbles holds no connection. */
export function limitTime(
  request: IncomingMessage,
  response: ServerResponse,
  timeMs = bodyLimits(request.url).timeMs,
): void {
  if (!hasUnreadBody(request)) return
  const timer = setTimeout(() => {
    if (response.headersSent) return void request.destroy()
    response.writeHead(408, { connection: 'close' })
    response.end(() => request.destroy())
  }, timeMs)
  const stop = () => clearTimeout(timer)
  request.once('end', stop)
  request.once('close', stop)
}
