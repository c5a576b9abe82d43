import { log } from './log.ts'

const graceMs = 20_000

/**
 * Runs `stop` once when the process is asked to end (SIGTERM, SIGINT, or its parent is gone), then exits with 0.
 * Whatever is not finished after 20 seconds is cut off with exit code 1.
 */
export function onStop(stop: () => Promise<void>): void {
  let asked = false
  const end = () => {
    if (asked) return
    asked = true
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
