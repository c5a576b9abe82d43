import { env } from '#lib/core/env.ts'

/** Whether browsers reach us by https alone. */
export function isSecure(): boolean {
  return env().publicUrl.startsWith('https:')
}

/** A cookie's name; over https it binds the cookie to this very host, which the browser enforces. */
export function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name
}
