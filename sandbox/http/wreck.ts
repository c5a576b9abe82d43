import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Wreck } from '../fates.ts'

const gatewayPage =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
const chunk = Buffer.alloc(64 * 1024, ' ')

/** Breaks the conversation the way a sick server does; `endless` stops when the client goes away. */
export function wreckResponse(response: ServerResponse, wreck: Wreck): void {
  if (wreck === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(gatewayPage)
  } else if (wreck === 'reset') {
    response.socket?.resetAndDestroy()
  } else if (wreck === 'endless') {
    response.writeHead(200, { 'content-type': 'application/json' })
    void pourOut(response)
  }
}

async function pourOut(response: ServerResponse): Promise<void> {
  response.write('{"pad":"')
  while (!response.destroyed) {
    // A reader that stalls gets nothing more, so the sandbox never buffers above one chunk.
    if (response.writableLength < chunk.length) response.write(chunk)
    await pause(5)
  }
}
