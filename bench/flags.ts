import { parseArgs } from 'node:util'

export interface Flags {
  /** How long each phase lasts. */
  seconds: number
  rounds: number
  /** Keep-alive connections that ask at once. */
  connections: number
  /** A folder for CPU profiles of the three servers. */
  profile?: string
}

export function readFlags(): Flags {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '64' },
      profile: { type: 'string' },
    },
  })
  return {
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    connections: positive('connections', values.connections),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
  }
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`--${name} must be a whole number above 0`)
}
