import type { IncomingHttpHeaders } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { createBehaviours } from './behaviour.ts'

export interface Received {
  at: string
  headers: IncomingHttpHeaders
  /** JSON as it is, anything else as text. */
  body: unknown
  path: string
  /** By one of the secrets that the simulator was told; null: it was told none. */
  verified: boolean | null
  /** How it was answered. */
  answered: string
}

const receivedMax = 2_000

/** What the simulated merchant remembers. */
export function createMerchant() {
  const received: Received[] = []
  let secrets: string[] = []
  return {
    behaviours: createBehaviours(),
    received: (): readonly Received[] => received,
    setSecrets(list: string[]): void {
      secrets = list
    },
    /** Keeps what came, newest first. */
    add(one: Pick<Received, 'headers' | 'path' | 'answered'>, body: Buffer): void {
      const { headers, path, answered } = one
      const verified = secrets.length === 0 ? null : secrets.some(secret => verifies(secret, body, headers))
      received.unshift({ at: new Date().toISOString(), headers, body: parse(body), path, verified, answered })
      received.length = Math.min(received.length, receivedMax)
    },
    clear(): void {
      received.length = 0
    },
  }
}

export type Merchant = ReturnType<typeof createMerchant>

/** As a merchant does it: with the library of Standard Webhooks. */
function verifies(secret: string, body: Buffer, headers: IncomingHttpHeaders): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return body.toString()
  }
}
