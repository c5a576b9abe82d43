import type { Bytes } from './bytes.ts'
import { EngineError } from './engine-error.ts'
import { fieldPath } from './field-path.ts'
import type { Node, Operand, Part, Pipe, TemplateSet } from './parse/node.ts'

interface Found {
  /** With the place where each stands. */
  tags: { name: Bytes; at: number }[]
  fields: { name: Bytes; at: number }[]
  problems: EngineError[]
}

/** What a parsed template uses, and what in it can only fail. */
export function inspect(set: TemplateSet): { tags: Bytes[]; fields: Bytes[]; problems: EngineError[] } {
  const found: Found = { tags: [], fields: [], problems: [] }
  for (const nodes of set.values()) inspectNodes(nodes, found, set)
  return { tags: inOrder(found.tags), fields: inOrder(found.fields), problems: found.problems }
}

function inspectNodes(nodes: readonly Node[], found: Found, set: TemplateSet): void {
  for (const node of nodes) {
    if (node.type === 'text') addTags(node.parts, found)
    if ('pipe' in node && node.pipe) inspectPipe(node.pipe, found)
    if (node.type === 'template' && !set.has(node.name))
      found.problems.push(new EngineError('execution', node.at, `template "${node.name}" not defined`))
    if ('list' in node) inspectNodes([...node.list, ...(node.otherwise ?? [])], found, set)
  }
}

function inspectPipe(pipe: Pipe, found: Found): void {
  for (const { words } of pipe.commands) {
    const path = fieldPath(words)
    if (path) found.fields.push({ name: path, at: words[0]?.at ?? pipe.at })
    for (const word of words) inspectWord(word, found)
  }
}

function inspectWord(word: Operand, found: Found): void {
  const path = fieldPath([word])
  if (path) found.fields.push({ name: path, at: word.at })
  if (word.type === 'pipe') inspectPipe(word, found)
  if (word.type === 'chain') inspectWord(word.term, found)
  if (word.type === 'string') addTags(word.parts, found)
  if (word.type === 'function' && word.name === 'call')
    found.problems.push(new EngineError('execution', word.at, 'functions of the data cannot be called'))
}

function addTags(parts: readonly Part[], found: Found): void {
  for (const part of parts) if (typeof part !== 'string') found.tags.push(part)
}

/** As they stand in the source; definitions are kept apart from the rest. */
function inOrder(names: { name: Bytes; at: number }[]): Bytes[] {
  return names.sort((one, other) => one.at - other.at).map(({ name }) => name)
}
