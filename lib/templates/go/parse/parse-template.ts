import type { Bytes } from '../bytes.ts'
import { Cursor } from './cursor.ts'
import type { Node, TemplateSet } from './node.ts'
import { parsePipeline } from './parse-pipeline.ts'
import { type Scope, unquoted } from './parse-term.ts'
import { splitTags } from './split-tags.ts'
import type { Token } from './token.ts'

type Control = 'if' | 'range' | 'with'
type Ending = { ending: 'end' | 'else'; at: number }

/** Parses as Go 1.19's text/template does; throws EngineError. The template itself is the one called `name`. */
export function parseTemplate(name: Bytes, tokens: readonly Token[]): TemplateSet {
  const cursor: Cursor = new Cursor(tokens)
  const templates = new Map<Bytes, readonly Node[]>()
  const root: Node[] = []
  const scope: Scope = { variables: ['$'], loops: 0 }
  while (cursor.peek().kind !== 'eof') {
    if (cursor.peek().kind === 'left') {
      const index = cursor.index
      cursor.next()
      if (cursor.nextNonSpace().kind === 'define') {
        parseDefinition()
        continue
      }
      cursor.index = index
    }
    const node = textOrAction(scope)
    if ('ending' in node) cursor.fail(`unexpected {{${node.ending}}}`, node.at)
    root.push(node)
  }
  add(name, root)
  return templates

  function add(called: Bytes, nodes: readonly Node[]): void {
    const known = templates.get(called)
    if (!known || known.every(isEmpty)) templates.set(called, nodes)
    else if (!nodes.every(isEmpty)) cursor.fail(`multiple definition of template "${called}"`)
  }

  function parseDefinition(): void {
    const token = cursor.expect('define clause', 'string', 'rawString')
    const called = unquoted(cursor, token)
    cursor.expect('define clause', 'right')
    add(called, bodyUntilEnd('define clause'))
  }

  function bodyUntilEnd(context: string, inside: Scope = { variables: ['$'], loops: 0 }): Node[] {
    const { list, end } = itemList(inside)
    if (end.ending !== 'end') cursor.fail(`unexpected {{else}} in ${context}`, end.at)
    return list
  }

  function itemList(inside: Scope): { list: Node[]; end: Ending } {
    return cursor.nested(() => {
      const list: Node[] = []
      while (cursor.peekNonSpace().kind !== 'eof') {
        const node = textOrAction(inside)
        if ('ending' in node) return { list, end: node }
        list.push(node)
      }
      cursor.fail('unexpected EOF: {{end}} is missing')
    })
  }

  function textOrAction(inside: Scope): Node | Ending {
    const token = cursor.nextNonSpace()
    if (token.kind === 'text') return { type: 'text', at: token.at, parts: splitTags(token.text, token.at) }
    if (token.kind !== 'left') cursor.unexpected(token, 'input')
    return action(inside)
  }

  function action(inside: Scope): Node | Ending {
    const token = cursor.nextNonSpace()
    const { kind, at } = token
    switch (kind) {
      case 'block':
      case 'template': {
        const context = `${kind} clause`
        const called = unquoted(cursor, cursor.expect(context, 'string', 'rawString'))
        if (kind === 'block') {
          const pipe = parsePipeline(cursor, inside, context, 'right')
          add(called, bodyUntilEnd(context))
          return { type: 'template', at, name: called, pipe }
        }
        const bare = cursor.nextNonSpace().kind === 'right'
        if (!bare) cursor.index--
        const pipe = bare ? undefined : parsePipeline(cursor, inside, context, 'right')
        return { type: 'template', at, name: called, pipe }
      }
      case 'break':
      case 'continue':
        cursor.expect(`{{${kind}}}`, 'right')
        if (inside.loops === 0) cursor.fail(`{{${kind}}} outside {{range}}`, at)
        return { type: kind, at }
      case 'else':
        if (cursor.peekNonSpace().kind !== 'if') cursor.expect('else', 'right')
        return { ending: 'else', at }
      case 'end':
        cursor.expect('end', 'right')
        return { ending: 'end', at }
      case 'if':
      case 'range':
      case 'with':
        return control(kind, at, inside)
      default:
        cursor.index--
        return { type: 'action', at, pipe: parsePipeline(cursor, inside, 'command', 'right') }
    }
  }

  /** Variables that are declared in it end with it. */
  function control(type: Control, at: number, { variables, loops }: Scope): Node {
    const mark = variables.length
    const node = controlled(type, at, { variables, loops })
    variables.length = mark
    return node
  }

  function controlled(type: Control, at: number, inside: Scope): Node {
    const { loops } = inside
    const pipe = parsePipeline(cursor, inside, type, 'right')
    if (type === 'range') inside.loops++
    const { list, end } = itemList(inside)
    inside.loops = loops
    if (end.ending === 'end') return { type, at, pipe, list, otherwise: undefined }
    if (type === 'if' && cursor.peek().kind === 'if') {
      const next = cursor.next()
      const chained = cursor.nested(() => control('if', next.at, inside))
      return { type, at, pipe, list, otherwise: [chained] }
    }
    return { type, at, pipe, list, otherwise: bodyUntilEnd(type, inside) }
  }
}

/** Nothing but space: it may be defined again. */
function isEmpty(node: Node): boolean {
  return (
    node.type === 'text' &&
    node.parts.every(part => typeof part === 'string' && /^[ \t\n\v\f\r]*$/.test(part))
  )
}
