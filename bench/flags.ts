import { parseArgs } from 'node:util'

export interface Flags {
  /** Only this one; none: the API and the dashboard. */
  only?: Bench
  /** How long each phase lasts. */
  seconds: number
  rounds: number
  /** Keep-alive connections that ask at once. */
  connections: number
  /** Only the dashboard's pages. */
  dashboard: boolean
  /** How many the merchant of the dashboard has; 0 leaves the dashboard out. */
  deliveries: number
  /** A folder for CPU profiles of the three servers. */
  profile?: string
}

const benches = ['switcher'] as const
type Bench = (typeof benches)[number]

export function readFlags(): Flags {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '64' },
      dashboard: { type: 'boolean', default: false },
      deliveries: { type: 'string', default: '1000000' },
      profile: { type: 'string' },
    },
  })
  const [wanted] = positionals
  const only = benches.find(bench => bench === wanted)
  if (wanted !== undefined && !only) throw new Error(`${wanted} is none of: ${benches.join(', ')}`)
  return {
    ...(only ? { only } : {}),
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    connections: positive('connections', values.connections),
    dashboard: values.dashboard,
    deliveries: values.deliveries === '0' ? 0 : positive('deliveries', values.deliveries),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
  }
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`--${name} must be a whole number above 0`)
}
