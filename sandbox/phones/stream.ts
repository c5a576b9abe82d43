import type { ServerResponse } from 'node:http'
import type { Handset, Phones } from './store.ts'

const unreadBytesMax = 1024 * 1024
const heartbeatMs = 15_000

/** Server-sent events: `message` for each arrival, `cleared` when all handsets were emptied. */
export function streamPhones(phones: Phones, describe: (handset: Handset) => unknown) {
  return (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('retry: 1000\n\n')
    const stop = phones.listen(handset => {
      // A reader that has gone to sleep is cut off rather than buffered for.
      if (response.writableLength > unreadBytesMax) response.destroy()
      else if (handset) response.write(`event: message\ndata: ${JSON.stringify(describe(handset))}\n\n`)
      else response.write('event: cleared\ndata: {}\n\n')
    })
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs).unref()
    response.on('close', () => {
      clearInterval(heartbeat)
      stop()
    })
  }
}
