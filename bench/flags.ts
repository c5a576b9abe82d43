import { parseArgs } from 'node:util'

export interface Flags {
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

export function readFlags(): Flags {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '64' },
      dashboard: { type: 'boolean', default: false },
      deliveries: { type: 'string', default: '1000000' },
      profile: { type: 'string' },
    },
  })
  return {
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
