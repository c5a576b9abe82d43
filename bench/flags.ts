import { parseArgs } from 'node:util'

/** What can be measured alone: `npm run bench -- callbacks`. */
const parts = ['callbacks', 'switcher', 'campaign'] as const
type Part = (typeof parts)[number]

export interface Flags {
  /** Only this; undefined: the API and the dashboard. */
  part: Part | undefined
  /** How long each phase lasts. */
  seconds: number
  rounds: number
  /** Keep-alive connections that ask at once. */
  connections: number
  /** Only the dashboard's pages. */
  dashboard: boolean
  /** How many the merchant of the dashboard has; 0 leaves the dashboard out. */
  deliveries: number
  /** How many recipients the campaign has. */
  rows: number
  /** A folder for CPU profiles of the three servers. */
  profile?: string
}

export function readFlags(): Flags {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '64' },
      dashboard: { type: 'boolean', default: false },
      rows: { type: 'string', default: '1000000' },
      deliveries: { type: 'string', default: '1000000' },
      profile: { type: 'string' },
    },
  })
  return {
    part: partOf(positionals),
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    connections: positive('connections', values.connections),
    dashboard: values.dashboard,
    deliveries: values.deliveries === '0' ? 0 : positive('deliveries', values.deliveries),
    rows: positive('rows', values.rows),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
  }
}

function partOf([name]: string[]): Part | undefined {
  const part = parts.find(one => one === name)
  if (name === undefined || part) return part
  throw new Error(`there is no ${name} to measure, only ${parts.join(', ')}`)
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`--${name} must be a whole number above 0`)
}
