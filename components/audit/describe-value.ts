const longest = 240

/** A stored value as people read it; what is long is cut. */
export function describeValue(
  value: unknown,
  words: { nothing: string; yes: string; no: string },
  locale: string,
): string {
  const text = wordsOf(value, words, locale)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function wordsOf(
  value: unknown,
  words: { nothing: string; yes: string; no: string },
  locale: string,
): string {
  if (value === null || value === undefined || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return value.toLocaleString(locale)
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return JSON.stringify(value)
  if (value.length === 0) return words.nothing
  return value.map(entry => wordsOf(entry, words, locale)).join(', ')
}
