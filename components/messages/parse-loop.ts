/** The data of a template as it is typed: a JSON list, or nothing for none. */
export function parseLoop(
  text: string,
): { kind: 'list'; list: unknown[] } | { kind: 'notList' } | { kind: 'invalid'; problem: string } {
  if (!text.trim()) return { kind: 'list', list: [] }
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? { kind: 'list', list: value } : { kind: 'notList' }
  } catch (error) {
    return { kind: 'invalid', problem: error instanceof Error ? error.message : '' }
  }
}
