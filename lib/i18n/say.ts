import type { Messages } from './messages.ts'

type Key = keyof Messages['validation']
type Values = Record<string, string | number>

/**
 * A message of the `validation` part as one string, so that it can travel where a text is expected (a schema, an
 * action's answer): `say('tooLong', { max: 80 })` is `tooLong?max=80`. The form that shows it translates it.
 */
export function say(key: Key, values: Values = {}): string {
  const text = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return text.size === 0 ? key : `${key}?${text}`
}

/** What `say` was given: its key and its values, whole numbers as numbers. */
export function parseSaid(said: string): { key: string; values: Values } {
  const [key = '', text = ''] = said.split('?', 2)
  const entries = [...new URLSearchParams(text)].map(([name, value]): [string, string | number] => [
    name,
    /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  ])
  return { key, values: Object.fromEntries(entries) }
}
