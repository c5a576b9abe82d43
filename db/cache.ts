import { sql } from './client.ts'

interface Entry<Value> {
  value: Promise<Value | undefined>
  until: number
}

const timeToLiveMs = 5_000
const entriesMax = 20_000
const clearers: (() => void)[] = []
let listening: Promise<unknown> | undefined

/**
 * Remembers what `load` found for a key, for at most 5 seconds, not beyond the moment up to which it holds, and only
 * until any configuration changes (Postgres tells every process). Concurrent calls share one load; what is not found
 * is not remembered.
 */
export function cached<Value>(
  load: (key: string) => Promise<Value | undefined>,
  holdsUntil: (value: Value) => Date | undefined = () => undefined,
) {
  let entries = new Map<string, Entry<Value>>()
  const forget = () => {
    entries = new Map()
  }
  clearers.push(forget)
  const find = async (key: string): Promise<Value | undefined> => {
    // A clear while we load replaces the map, so a stale value lands in the discarded one.
    const present = entries
    const found = present.get(key)
    if (found && found.until > Date.now()) return found.value
    listen()
    const entry = { value: load(key), until: Date.now() + timeToLiveMs }
    if (present.size >= entriesMax) present.clear()
    present.set(key, entry)
    try {
      const value = await entry.value
      if (value === undefined) present.delete(key)
      else entry.until = Math.min(entry.until, holdsUntil(value)?.getTime() ?? entry.until)
      return value
    } catch (error) {
      present.delete(key)
      throw error
    }
  }
  /** `forget`: what this process has just changed itself it need not be told of. */
  return Object.assign(find, { forget })
}

function clearAll(): void {
  for (const clear of clearers) clear()
}

/** Starts once; postgres.js listens again after a lost connection and calls back, and we forget everything. */
function listen(): void {
  if (listening) return
  listening = sql()
    .listen('configuration', clearAll, clearAll)
    .catch(() => {
      listening = undefined
    })
}
