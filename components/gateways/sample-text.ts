/** The code that previews show. */
export function sampleCode(length: number): string {
  return '48291637'.slice(0, Number.isInteger(length) ? Math.min(8, Math.max(0, length)) : 6)
}

/** Not within `{{…}}`: that is an action of a template. */
const tag = /(?<!\{)\{([A-Za-z0-9_.-]{1,64})\}(?!\})/g

/** The tags of a text but that of the code, each once. */
export function tagsIn(...texts: (string | null)[]): string[] {
  const found = texts.flatMap(text => [...(text ?? '').matchAll(tag)].map(([, name = '']) => name))
  return [...new Set(found)].filter(name => name !== 'OTP')
}

/** A message with sample values in it; a tag without one stays as it is. */
export function sampleText(text: string | null, samples: Record<string, string>): string {
  return (text ?? '').replace(tag, (whole, name: string) => samples[name] || whole)
}
