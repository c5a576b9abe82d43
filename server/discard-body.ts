import type { IncomingMessage } from 'node:http'

const drainMs = 1_000

/** Whether a request brings a body that nobody has read to its end. */
export function hasUnreadBody({ complete, headers }: IncomingMessage): boolean {
  return (
    !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
  )
}

/** Lets the client finish reading our answer while it still sends: a reset now would lose the answer. */
export function discardBody(request: IncomingMessage): void {
  request.removeAllListeners('data')
  request.resume()
  setTimeout(() => request.destroy(), drainMs).unref()
}
