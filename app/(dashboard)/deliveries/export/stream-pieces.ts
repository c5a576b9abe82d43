import { stopSignal } from '#lib/core/stop.ts'

/**
 * Pieces of text as a response's body. The next piece is made when the client has taken the last; when it goes away,
 * or the process ends, no more are made. `onEnd` is called once, however it ends.
 */
export function streamPieces(
  pieces: AsyncGenerator<string, void, void>,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const end = async () => {
    onEnd()
    await pieces.return()
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          stopSignal().throwIfAborted()
          const { value, done } = await pieces.next()
          if (!done) return controller.enqueue(encoder.encode(value))
          onEnd()
          controller.close()
        } catch (error) {
          await end()
          controller.error(error)
        }
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  )
}
