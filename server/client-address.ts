import type { IncomingMessage } from 'node:http'
import { env } from '#lib/core/env.ts'
import { forwardedAddress } from '#lib/core/forwarded-address.ts'

/** Who is at the other end: the socket's address, behind a proxy of the operator's the one that it wrote. */
export function clientAddress({ headers, socket }: IncomingMessage): string | undefined {
  const forwarded = env().TRUST_PROXY
    ? forwardedAddress(headers['x-forwarded-for'] as string | undefined)
    : undefined
  return forwarded ?? socket.remoteAddress
}
