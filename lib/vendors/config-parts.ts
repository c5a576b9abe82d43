import { z } from 'zod'
import type { ConfigField } from './vendor.ts'

/** A vendor's base URL, kept without its last slash. */
export function baseUrl(standard: string) {
  return z
    .url({ protocol: /^https?$/ })
    .default(standard)
    .transform(url => url.replace(/\/+$/, ''))
}

/** A credential that travels in a header: visible ASCII, so that it cannot start another header. */
export function credential() {
  return z.string().regex(/^[\x21-\x7e]{1,2048}$/, 'must be visible ASCII characters without spaces')
}

/** Text that goes into a header: one line. */
export function oneLineText(lengthMax: number) {
  return z
    .string()
    .max(lengthMax)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'must be one line')
}

/** How long one call may take; a form sends it as text. */
export function timeoutMs(standard: number) {
  return z.coerce.number().int().min(100).max(60_000).default(standard)
}

/** A yes or no that may come from a form as text. */
export function flag(standard: boolean) {
  return z
    .union([z.boolean(), z.enum(['true', 'false']).transform(value => value === 'true')])
    .default(standard)
}

export const baseUrlField: ConfigField = {
  name: 'baseUrl',
  label: 'Base URL',
  help: "The vendor's own address unless you set another.",
  optional: true,
}

export const timeoutField: ConfigField = {
  name: 'timeoutMs',
  label: 'Time-out in milliseconds',
  help: 'How long one call may take before the next route is tried.',
  optional: true,
}
