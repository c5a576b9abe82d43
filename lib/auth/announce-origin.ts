import { env } from '#lib/core/env.ts'

/** Tells next-auth the public address; it reads only this variable. One that the operator set stays. */
export function announceOrigin(): void {
  process.env.NEXTAUTH_URL ??= env().publicUrl
}
