import type { Cursor } from './cursor.ts'
import type { Command, Operand, Pipe } from './node.ts'
import { parseTerm, type Scope } from './parse-term.ts'
import type { TokenKind } from './token.ts'

const beginsOperand: TokenKind[] = [
  'bool',
  'charConstant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'rawString',
  'string',
  'variable',
  'leftParen',
]
const literals: Operand['type'][] = ['bool', 'dot', 'nil', 'number', 'string']

/** declarations? command ('|' command)*, up to and with `end`. */
export function parsePipeline(cursor: Cursor, scope: Scope, context: string, end: TokenKind): Pipe {
  const pipe: Pipe = {
    type: 'pipe',
    at: cursor.peekNonSpace().at,
    commands: [],
    variables: [],
    assigns: false,
  }
  parseDeclarations(cursor, scope, context, pipe)
  for (;;) {
    const token = cursor.nextNonSpace()
    if (token.kind === end) break
    if (!beginsOperand.includes(token.kind)) cursor.unexpected(token, context)
    cursor.index--
    pipe.commands.push(parseCommand(cursor, scope))
  }
  if (pipe.commands.length === 0) cursor.fail(`missing value for ${context}`, pipe.at)
  pipe.commands.slice(1).forEach(({ words, at }, index) => {
    if (words[0] && literals.includes(words[0].type))
      cursor.fail(`non executable command in pipeline stage ${index + 2}`, at)
  })
  return pipe
}

function parseDeclarations(cursor: Cursor, scope: Scope, context: string, pipe: Pipe): void {
  for (;;) {
    const variable = cursor.peekNonSpace()
    if (variable.kind !== 'variable') return
    const index = cursor.index
    cursor.next()
    const next = cursor.peekNonSpace()
    const lists = next.kind === 'char' && next.text === ','
    if (!lists && next.kind !== 'assign' && next.kind !== 'declare') {
      cursor.index = index
      return
    }
    cursor.next()
    pipe.variables.push(variable.text)
    scope.variables.push(variable.text)
    if (!lists) {
      pipe.assigns = next.kind === 'assign'
      return
    }
    if (context !== 'range' || pipe.variables.length >= 2)
      cursor.fail(`too many declarations in ${context}`, next.at)
    if (!['variable', 'right', 'rightParen'].includes(cursor.peekNonSpace().kind))
      cursor.fail('range can only initialize variables')
  }
}

/** operand (space operand)*; consumes a pipe character, leaves the closing delimiter. */
function parseCommand(cursor: Cursor, scope: Scope): Command {
  const command: Command = { at: cursor.peekNonSpace().at, words: [] }
  for (;;) {
    cursor.peekNonSpace()
    const operand = parseOperand(cursor, scope)
    if (operand) command.words.push(operand)
    const token = cursor.next()
    if (token.kind === 'space') continue
    if (token.kind === 'right' || token.kind === 'rightParen') cursor.index--
    else if (token.kind !== 'pipe') cursor.unexpected(token, 'operand')
    break
  }
  if (command.words.length === 0) cursor.fail('empty command', command.at)
  return command
}

/** term .Field* */
function parseOperand(cursor: Cursor, scope: Scope): Operand | undefined {
  const term = parseTerm(cursor, scope, parsePipeline)
  if (!term || cursor.peek().kind !== 'field') return term
  const at = cursor.peek().at
  const names: string[] = []
  while (cursor.peek().kind === 'field') names.push(cursor.next().text.slice(1))
  if (term.type === 'field' || term.type === 'variable')
    return { ...term, at, names: [...term.names, ...names] }
  if (literals.includes(term.type)) cursor.fail('unexpected . after a term', at)
  return { type: 'chain', at, term, names }
}
