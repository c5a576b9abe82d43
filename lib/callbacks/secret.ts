import { randomBytes } from 'node:crypto'
import { open, seal } from '#lib/core/secret.ts'

/** A new signing secret as Standard Webhooks writes it: `whsec_` and 32 random bytes in base64. */
export function makeSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/** The secret as it is stored with its endpoint. */
export function sealSecret(secret: string, endpointId: string): string {
  return seal(secret, placeOf(endpointId))
}

/** What `sealSecret` was given; throws when it was sealed for another endpoint. */
export function openSecret(sealed: string, endpointId: string): string {
  return open(sealed, placeOf(endpointId))
}

function placeOf(endpointId: string): string {
  return `callback_endpoints.secret:${endpointId}`
}
