import { type Bytes, decodeRune } from '../bytes.ts'
import { isAlphaNumeric, isSpace } from '../characters.ts'
import { scanNumber } from './scan-number.ts'
import { isKeyword, type Token, type TokenKind } from './token.ts'

const spaces = ' \t\r\n'

/** Takes a template apart as text/template/parse/lex.go does; ends with 'eof' or with 'error'. */
export function lex(source: Bytes): Token[] {
  const tokens: Token[] = []
  let position = 0
  let parentheses = 0
  const emit = (kind: TokenKind, from: number, to = position) =>
    tokens.push({ kind, at: from, text: source.slice(from, to) })
  const failed = (text: string, at = position) => {
    tokens.push({ kind: 'error', at, text })
    return tokens
  }
  const startsWith = (text: string, at = position) => source.startsWith(text, at)
  const isTrimEnd = (at: number) =>
    isSpace(source.charAt(at)) && source.charAt(at + 1) === '-' && startsWith('}}', at + 2)
  const skipSpaces = () => {
    while (position < source.length && spaces.includes(source.charAt(position))) position++
  }
  const atTerminator = () => {
    const next = source.charAt(position)
    return next === '' || spaces.includes(next) || '.,|:)('.includes(next) || startsWith('}}')
  }
  const skipName = () => {
    for (;;) {
      const { code, size } = decodeRune(source, position)
      if (size === 0 || !isAlphaNumeric(code)) return
      position += size
    }
  }

  for (;;) {
    const start = position
    const open = source.indexOf('{{', start)
    if (open < 0) {
      if (source.length > start) emit('text', start, source.length)
      tokens.push({ kind: 'eof', at: source.length, text: '' })
      return tokens
    }
    const trimsLeft = source.charAt(open + 2) === '-' && isSpace(source.charAt(open + 3))
    let end = open
    if (trimsLeft) while (end > start && spaces.includes(source.charAt(end - 1))) end--
    if (end > start) emit('text', start, end)
    position = open + 2 + (trimsLeft ? 2 : 0)
    if (startsWith('/*')) {
      const close = source.indexOf('*/', position + 2)
      if (close < 0) return failed('unclosed comment', open)
      position = close + 2
      const trims = isTrimEnd(position)
      if (!trims && !startsWith('}}')) return failed('comment ends before closing delimiter', open)
      position += trims ? 4 : 2
      if (trims) skipSpaces()
      continue
    }
    emit('left', open, open + 2)
    parentheses = 0
    const problem = lexAction()
    if (problem) return failed(problem)
  }

  /** Up to and with the right delimiter; gives back what is wrong. */
  function lexAction(): string | undefined {
    for (;;) {
      const from = position
      const trims = isTrimEnd(position)
      if (trims || startsWith('}}')) {
        if (parentheses > 0) return 'unclosed left paren'
        if (trims) position += 2
        position += 2
        emit('right', position - 2)
        if (trims) skipSpaces()
        return undefined
      }
      const char = source.charAt(position)
      if (char === '') return 'unclosed action'
      if (isSpace(char)) {
        // A space before `-}}` belongs to the delimiter.
        while (isSpace(source.charAt(position)) && !isTrimEnd(position)) position++
        emit('space', from)
        continue
      }
      const problem = lexWord(char, from)
      if (problem) return problem
    }
  }

  function lexWord(char: string, from: number): string | undefined {
    const single = { '=': 'assign', '|': 'pipe', '(': 'leftParen', ')': 'rightParen' } as const
    if (char === ':') {
      if (!startsWith(':=')) return 'expected :='
      position += 2
      emit('declare', from)
    } else if (char === '"' || char === "'") {
      const close = closingQuote(char)
      if (close < 0) return char === '"' ? 'unterminated quoted string' : 'unterminated character constant'
      position = close + 1
      emit(char === '"' ? 'string' : 'charConstant', from)
    } else if (char === '`') {
      const close = source.indexOf('`', position + 1)
      if (close < 0) return 'unterminated raw quoted string'
      position = close + 1
      emit('rawString', from)
    } else if (char === '$' || (char === '.' && !/\d/.test(source.charAt(position + 1)))) {
      position++
      const bare = atTerminator()
      if (!bare) skipName()
      if (!atTerminator()) return badCharacter()
      emit(char === '$' ? 'variable' : bare ? 'dot' : 'field', from)
    } else if (/[-+.0-9]/.test(char)) {
      const { end, kind } = scanNumber(source, position)
      position = end
      if (!kind) return `bad number syntax: "${source.slice(from, end)}"`
      emit(kind, from)
    } else if (isAlphaNumeric(decodeRune(source, position).code)) {
      skipName()
      if (!atTerminator()) return badCharacter()
      const word = source.slice(from, position)
      emit(isKeyword(word) ? word : word === 'true' || word === 'false' ? 'bool' : 'identifier', from)
    } else if (char in single) {
      position++
      parentheses += char === '(' ? 1 : char === ')' ? -1 : 0
      emit(single[char as keyof typeof single], from)
      if (parentheses < 0) return 'unexpected right paren'
    } else if (/[!-~]/.test(char)) {
      position++
      emit('char', from)
    } else return 'unrecognized character in action'
    return undefined
  }

  function closingQuote(quote: string): number {
    for (let at = position + 1; at < source.length && source.charAt(at) !== '\n'; at++) {
      if (source.charAt(at) === quote) return at
      if (source.charAt(at) !== '\\') continue
      at++
      if (source.charAt(at) === '\n') return -1
    }
    return -1
  }

  function badCharacter(): string {
    const { size } = decodeRune(source, position)
    return `bad character "${source.slice(position, position + size)}"`
  }
}
