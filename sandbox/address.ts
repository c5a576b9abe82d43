/** One spelling per recipient: e-mail in lower case, Indonesian and international numbers as bare digits. */
export function addressKey(raw: string): string {
  if (raw.includes('@')) return raw.trim().toLowerCase()
  const digits = raw.replace(/\D/g, '')
  if (digits.startsWith('00')) return digits.slice(2)
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits
}

/** A number a carrier could route: 8 to 15 digits (E.164), with or without plus. */
export const isNumber = (value: unknown): value is string =>
  typeof value === 'string' && /^\+?\d{8,15}$/.test(value)
