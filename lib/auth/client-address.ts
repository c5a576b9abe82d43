import { forwardedAddress } from '#lib/core/forwarded-address.ts'

/** The last forwarded entry: the one our own proxy (or the front door) wrote; earlier ones anybody can write. */
export function lastForwarded(header: unknown): string | undefined {
  return typeof header === 'string' ? forwardedAddress(header) : undefined
}
