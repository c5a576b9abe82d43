import { log } from './log.ts'

const graceMs = 20_000

// One for the process, also when a bundler loads this module twice.
const holder = globalThis as typeof globalThis & { sandiStopping?: AbortController }

/** Aborts when the process is asked to end: what never ends by itself (a stream) ends then. */
export function stopSignal(): AbortSignal {
  holder.sandiStopping ??= new AbortController()
  return holder.sandiStopping.signal
}

/**
 * Runs `stop` once when the process is asked to end (SIGTERM, SIGINT, or its parent is gone), then exits with 0.
 * Whatever is not finished after 20 seconds is cut off with exit code 1.
 */
export function onStop(stop: () => Promise<void>): void {
  let asked = false
  const end = () => {
    if (asked) return
    asked = true
    stopSignal()
    holder.sandiStopping?.abort()
    setTimeout(() => process.exit(1), graceMs).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log().error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (process.send) process.on('disconnect', end)
}
