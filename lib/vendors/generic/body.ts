import { formEncoded, unchanged, xmlEscaped } from './escape.ts'
import { fill, readTemplate, type Template, type Values } from './template.ts'

export const bodyKinds = ['json', 'form', 'xml', 'text', 'none'] as const
export type BodyKind = (typeof bodyKinds)[number]

export interface Body {
  contentType: string | undefined
  /** Every template in it, for checks. */
  templates: Template[]
  write: (values: Values) => string | undefined
}

/** The template is not JSON, or has a placeholder where none can be. */
export class BadBody extends Error {}

/** Reads the template of a body once, so that no value can change its structure later. Throws `BadBody`. */
export function readBody(kind: BodyKind, text: string): Body {
  if (kind === 'none') return { contentType: undefined, templates: [], write: () => undefined }
  if (kind === 'json') return jsonBody(text)
  const template = readTemplate(text)
  return {
    contentType: contentTypes[kind],
    templates: [template],
    write: values => fill(template, values, escapes[kind]),
  }
}

const contentTypes = {
  form: 'application/x-www-form-urlencoded',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
}
const escapes = { form: formEncoded, xml: xmlEscaped, text: unchanged }

type Node = string | number | boolean | null | Node[] | Leaf | Branch
/** A string with placeholders. */
class Leaf {
  readonly template: Template
  constructor(template: Template) {
    this.template = template
  }
}
class Branch {
  readonly entries: [string, Node][]
  constructor(entries: [string, Node][]) {
    this.entries = entries
  }
}

function jsonBody(text: string): Body {
  const templates: Template[] = []
  const tree = grow(parse(text), templates, 0)
  return {
    contentType: 'application/json',
    templates,
    write: values => JSON.stringify(filled(tree, values)),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BadBody('not JSON', { cause })
  }
}

const depthMax = 30

function grow(value: unknown, templates: Template[], depth: number): Node {
  if (depth > depthMax) throw new BadBody('too deep')
  if (typeof value === 'string') {
    const template = readTemplate(value)
    if (template.every(part => typeof part === 'string')) return value
    templates.push(template)
    return new Leaf(template)
  }
  if (Array.isArray(value)) return value.map(item => grow(item, templates, depth + 1))
  if (typeof value !== 'object' || value === null) return value as number | boolean | null
  const entries = Object.entries(value).map(([name, item]): [string, Node] => {
    if (readTemplate(name).some(part => typeof part !== 'string')) throw new BadBody('placeholder in a name')
    return [name, grow(item, templates, depth + 1)]
  })
  return new Branch(entries)
}

function filled(node: Node, values: Values): unknown {
  if (node instanceof Leaf) return text(node.template, values)
  if (node instanceof Branch) {
    return Object.fromEntries(node.entries.map(([name, item]) => [name, filled(item, values)]))
  }
  return Array.isArray(node) ? node.map(item => filled(item, values)) : node
}

/** `"{validity_seconds|number}"`, alone in its string, becomes a number. */
function text(template: Template, values: Values): string | number {
  const [only] = template
  const whole = fill(template, values, unchanged)
  const asNumber = template.length === 1 && typeof only === 'object' && only.filter === 'number'
  return asNumber && /^-?\d{1,15}$/.test(whole) ? Number(whole) : whole
}
