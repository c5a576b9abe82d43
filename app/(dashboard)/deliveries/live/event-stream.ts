import { stopSignal } from '#lib/core/stop.ts'

interface EventStream {
  /** Begins to send; returns how to end that. */
  start: (send: (event: string, data: unknown) => void) => () => void
  /** Asked every few seconds; the stream ends when it is not allowed any more. */
  isAllowed: () => Promise<boolean>
  onClose: () => void
  /** The client has gone. */
  signal: AbortSignal
}

const checkMs = 3_000
const heartbeatMs = 15_000
// A client that reads nothing is let go before its news fill the memory.
const unreadMax = 100

/** Server-sent events: ends with the client, with its permission (`end` says so) and with the process. */
export function eventStream({
  start,
  isAllowed,
  onClose,
  signal,
}: EventStream): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const stopping = stopSignal()
  let close = () => {}
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => {
        if ((controller.desiredSize ?? 0) < -unreadMax) return close()
        controller.enqueue(encoder.encode(text))
      }
      const send = (event: string, data: unknown) =>
        write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      const heartbeat = setInterval(() => write(': \n\n'), heartbeatMs)
      const check = setInterval(async () => {
        if (await isAllowed().catch(() => true)) return
        if (!closed) send('end', {})
        close()
      }, checkMs)
      let closed = false
      let stop = () => {}
      close = () => {
        if (closed) return
        closed = true
        clearInterval(heartbeat)
        clearInterval(check)
        signal.removeEventListener('abort', close)
        stopping.removeEventListener('abort', close)
        stop()
        onClose()
        try {
          controller.close()
        } catch {
          // The client has cancelled it already.
        }
      }
      signal.addEventListener('abort', close)
      stopping.addEventListener('abort', close)
      write('retry: 3000\n\n')
      stop = start(send)
      if (signal.aborted || stopping.aborted) close()
    },
    cancel: () => close(),
  })
}
