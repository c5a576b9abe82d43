import { asText } from '../http/body.ts'

const kinds = ['ok', 'fail', 'hang', 'redirect', 'gone', 'busy'] as const
type Kind = (typeof kinds)[number]

export interface Behaviour {
  /** The paths it is for begin with this. */
  path: string
  kind: Kind
  /** Of `fail`. */
  status: number
  /** Seconds, of `busy`. */
  retryAfter: number
  /** How many requests it is still for; null: until it is changed. */
  times: number | null
}

const whole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** A behaviour as it was asked for, or what is wrong with it. */
export function readBehaviour(input: Record<string, unknown> | undefined): Behaviour | string {
  const { kind, path = '/', status = 500, retryAfter = 60, times = null } = input ?? {}
  if (!kinds.includes(kind as Kind)) return `kind must be one of ${kinds.join(', ')}`
  if (!asText(path)?.startsWith('/')) return 'path must begin with /'
  if (!whole(status, 200, 599)) return 'status must be 200 to 599'
  if (!whole(retryAfter, 0, 86_400)) return 'retryAfter must be 0 to 86400 seconds'
  if (times !== null && !whole(times, 1, 1_000_000)) return 'times must be at least 1, or null'
  return { kind: kind as Kind, path: path as string, status, retryAfter, times: times as number | null }
}

/** How a request at a path is answered: as its first part says (`/fail`), else as was asked for, else 204. */
export function createBehaviours() {
  let asked: Behaviour[] = []
  return {
    list: (): readonly Behaviour[] => asked,
    clear: () => {
      asked = []
    },
    /** The last one for a path replaces the one before. */
    add(behaviour: Behaviour): void {
      asked = [behaviour, ...asked.filter(({ path }) => path !== behaviour.path)].slice(0, 100)
    },
    take(path: string): Behaviour {
      const named = kinds.find(kind => kind === path.split('/')[1])
      if (named) return { kind: named, path, status: 500, retryAfter: 60, times: null }
      const [found] = asked
        .filter(behaviour => path.startsWith(behaviour.path))
        .sort((a, b) => b.path.length - a.path.length)
      if (!found) return { kind: 'ok', path, status: 204, retryAfter: 0, times: null }
      if (found.times !== null && --found.times === 0) asked = asked.filter(behaviour => behaviour !== found)
      return found
    },
  }
}
