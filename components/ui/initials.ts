/** The first characters of the first two words of a name: "Ayu Lestari" → "AL". */
export function initials(name: string): string {
  const words = name.split(/\s+/).slice(0, 2)
  return words.map(word => [...word][0] ?? '').join('')
}
