const longest = 240
const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

interface Zone {
  timeZone: string
  locale: string
}
interface Words {
  nothing: string
  yes: string
  no: string
}

/** A stored value as people read it; what is long is cut. */
export function describeValue(value: unknown, words: Words, zone: Zone): string {
  const text = wordsOf(value, words, zone)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function wordsOf(value: unknown, words: Words, zone: Zone): string {
  if (value === null || value === undefined || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return value.toLocaleString(zone.locale)
  if (typeof value === 'string') return isoMoment.test(value) ? momentOf(value, zone) : value
  if (!Array.isArray(value)) return membersOf(value as object, words, zone)
  if (value.length === 0) return words.nothing
  return value.map(entry => wordsOf(entry, words, zone)).join(', ')
}

/** `{productId: 'a.sms', credentialId: null}` is `a.sms`: what is empty says nothing, and one value needs no name. */
function membersOf(value: object, words: Words, zone: Zone): string {
  const entries = Object.entries(value).filter(([, member]) => member !== null && member !== '')
  if (entries.length === 1) return wordsOf(entries[0]?.[1], words, zone)
  return (
    entries.map(([name, member]) => `${name} ${wordsOf(member, words, zone)}`).join(' · ') || words.nothing
  )
}

function momentOf(iso: string, { locale, timeZone }: Zone): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(iso),
  )
}
