import { numberFormat } from '#lib/core/formats.ts'
/** A duration as short as it can be said: `0.3s`, `12.4s`, `3.5m`, `2.1h`, `4.0d`. */
export function writeDuration(ms: number, locale: string): string {
  const [value, unit] = largest(Math.max(0, ms) / 1000)
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow', ...digits }).format(value)
}

function largest(seconds: number): [number, 'second' | 'minute' | 'hour' | 'day'] {
  if (seconds < 60) return [seconds, 'second']
  if (seconds < 3600) return [seconds / 60, 'minute']
  if (seconds < 86_400) return [seconds / 3600, 'hour']
  return [seconds / 86_400, 'day']
}
