const windowNew = 4
const windowMax = 64
/** What an answer may take and the window still grow: a slow receiver must not collect all places. */
const quickMs = 1_000

interface Window {
  size: number
  inFlight: number
}

/** How many tries each endpoint may have under way: one more after each quick success, half after a failure. */
export function createWindows() {
  const windows = new Map<string, Window>()
  return {
    windowNew,
    start(endpointId: string): void {
      const window = windows.get(endpointId) ?? { size: windowNew, inFlight: 0 }
      window.inFlight++
      windows.set(endpointId, window)
    },
    finish(endpointId: string, { delivered, latencyMs }: { delivered: boolean; latencyMs: number }): void {
      const window = windows.get(endpointId)
      if (!window) return
      window.inFlight--
      if (!delivered) window.size = Math.max(1, Math.floor(window.size / 2))
      else if (latencyMs <= quickMs) window.size = Math.min(windowMax, window.size + 1)
      // What is as a new one would be is not remembered.
      if (window.inFlight === 0 && window.size >= windowNew) windows.delete(endpointId)
    },
    /** Free places of the endpoints that are known, none more than its share of what is free in all. */
    free(placesFree: number): Record<string, number> {
      const share = Math.max(1, Math.ceil(placesFree / 8))
      const entries = [...windows].map(([id, { size, inFlight }]) => [id, Math.min(size - inFlight, share)])
      return Object.fromEntries(entries) as Record<string, number>
    },
  }
}
