import { env } from '#lib/core/env.ts'

/** Tells next-auth the dashboard's address and says which it is; next-auth reads only this variable, and one set stays. */
export function announceOrigin(): string {
  process.env.NEXTAUTH_URL ??= env().publicUrl
  return process.env.NEXTAUTH_URL
}
