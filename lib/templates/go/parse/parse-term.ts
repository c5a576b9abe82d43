import { isFunction } from '../function-names.ts'
import type { Cursor } from './cursor.ts'
import type { Operand, Pipe } from './node.ts'
import { parseComplex, parseNumber } from './parse-number.ts'
import { splitTags } from './split-tags.ts'
import type { Token, TokenKind } from './token.ts'
import { unquote, unquoteRune } from './unquote.ts'

/** Variables that may be used here, and how many loops are around. */
export interface Scope {
  variables: string[]
  loops: number
}

type ParsePipeline = (cursor: Cursor, scope: Scope, context: string, end: TokenKind) => Pipe

/** A literal, function, field, variable or parenthesised pipeline; undefined leaves the token where it is. */
export function parseTerm(cursor: Cursor, scope: Scope, parsePipeline: ParsePipeline): Operand | undefined {
  const token = cursor.nextNonSpace()
  const { at, text } = token
  switch (token.kind) {
    case 'identifier':
      if (!isFunction(text)) cursor.fail(`function "${text}" not defined`, at)
      return { type: 'function', at, name: text }
    case 'dot':
    case 'nil':
      return { type: token.kind, at }
    case 'variable':
      if (!scope.variables.includes(text)) cursor.fail(`undefined variable "${text}"`, at)
      return { type: 'variable', at, names: [text] }
    case 'field':
      return { type: 'field', at, names: [text.slice(1)] }
    case 'bool':
      return { type: 'bool', at, value: text === 'true' }
    case 'charConstant':
    case 'complex':
    case 'number':
      return parseConstant(cursor, token)
    case 'leftParen':
      return cursor.nested(() => parsePipeline(cursor, scope, 'parenthesized pipeline', 'rightParen'))
    case 'string':
    case 'rawString':
      return { type: 'string', at, parts: splitTags(unquoted(cursor, token), at, true) }
    default:
      cursor.index--
      return undefined
  }
}

/** The text of a string literal. */
export function unquoted(cursor: Cursor, { text, at }: Token): string {
  return unquote(text) ?? cursor.fail('invalid syntax in a string', at)
}

function parseConstant(cursor: Cursor, { kind, text, at }: Token): Operand {
  if (kind === 'charConstant') {
    const code = unquoteRune(text)
    if (code === undefined) cursor.fail(`malformed character constant: ${text}`, at)
    return { type: 'number', at, text, constant: { value: BigInt(code) } }
  }
  const constant = kind === 'complex' ? parseComplex(text) : parseNumber(text)
  if ('problem' in constant) cursor.fail(constant.problem, at)
  return { type: 'number', at, text, constant }
}
