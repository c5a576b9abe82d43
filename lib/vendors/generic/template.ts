export interface Placeholder {
  name: string
  filter: Filter | undefined
}
/** A text with gaps. */
export type Template = readonly (string | Placeholder)[]
export type Values = Readonly<Record<string, string>>

const filters = ['base64', 'number'] as const
type Filter = (typeof filters)[number]

const gap = /\{([a-z][a-z0-9_]*)(?:\|([a-z0-9_]+))?\}/g

/** A name with a filter that there is not. */
export class UnknownFilter extends Error {}

/** Takes a template apart. Braces around anything but a name, `{"a":1}`, are text. Throws `UnknownFilter`. */
export function readTemplate(text: string): Template {
  const parts: (string | Placeholder)[] = []
  let end = 0
  for (const { 0: whole, 1: name = '', 2: word, index } of text.matchAll(gap)) {
    const filter = filters.find(known => known === word)
    if (word !== undefined && !filter) throw new UnknownFilter(whole)
    if (index > end) parts.push(text.slice(end, index))
    parts.push({ name, filter })
    end = index + whole.length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

export function placeholdersOf(template: Template): Placeholder[] {
  return template.filter(part => typeof part !== 'string')
}

/** The template with its gaps filled, each value escaped for where it stands; what is around them is not touched. */
export function fill(template: Template, values: Values, escaped: (value: string) => string): string {
  return template
    .map(part => (typeof part === 'string' ? part : escaped(filtered(values[part.name] ?? '', part.filter))))
    .join('')
}

function filtered(value: string, filter: Filter | undefined): string {
  return filter === 'base64' ? Buffer.from(value, 'utf8').toString('base64') : value
}
