const stops: (() => unknown)[] = []
let stopping: Promise<void> | undefined

/** What to undo at the end, last first. */
export function atEnd(stop: () => unknown): void {
  stops.push(stop)
}

/** Undoes everything, also when a step of it fails. */
export function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) {
      try {
        await stop()
      } catch (error) {
        console.error(error)
      }
    }
  })()
  return stopping
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stopAll().then(() => process.exit(130)))
}
// A closed pipe (`npm run bench | head`) or a bug must not leave Postgres running.
process.on('uncaughtException', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') console.error(error)
  void stopAll().then(() => process.exit(1))
})
