const depthMax = 20
const step = /\.?([^.[\]]+)|\[(\d+)\]/y

/** The steps of `data.messages[0].id` or of a JSON pointer, `/data/messages/0/id`; undefined when it is neither. */
export function readPath(text: string): string[] | undefined {
  const steps = text.startsWith('/') ? pointer(text) : dotted(text)
  return steps && steps.length > 0 && steps.length <= depthMax ? steps : undefined
}

function pointer(text: string): string[] | undefined {
  if (/~(?![01])/.test(text)) return undefined
  return text
    .slice(1)
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function dotted(text: string): string[] | undefined {
  const steps: string[] = []
  if (text.startsWith('.')) return undefined
  for (step.lastIndex = 0; step.lastIndex < text.length; ) {
    const [, name, index] = step.exec(text) ?? []
    const found = name ?? index
    if (found === undefined) return undefined
    steps.push(found)
  }
  return steps
}

/** What is at a path, of the value's own properties only. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let here = value
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined
    if (Array.isArray(here) && !/^\d+$/.test(name)) return undefined
    here = (here as Record<string, unknown>)[name]
  }
  return here
}

/** The text or number at a path, as text; undefined for anything else, and where nothing was asked for. */
export function textAt(value: unknown, path: readonly string[] | undefined): string | undefined {
  const found = path && valueAt(value, path)
  if (typeof found === 'number' || typeof found === 'boolean') return String(found)
  return typeof found === 'string' && found !== '' ? found : undefined
}
