/** Whether every word of a query is in one of the texts, whatever the case. */
export function matchWords(query: string, ...texts: string[]): boolean {
  const all = texts.join(' ').toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word))
}
