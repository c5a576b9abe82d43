import { limits } from '../../limits.ts'
import { EngineError } from '../engine-error.ts'
import type { Token, TokenKind } from './token.ts'

/** Reads tokens one after the other; `index` may be put back. Errors are EngineErrors of kind syntax. */
export class Cursor {
  index = 0
  private depth = 0
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  peek(): Token {
    const token = this.tokens[Math.min(this.index, this.tokens.length - 1)]
    if (!token) throw new Error('a template always has a last token')
    return token
  }

  next(): Token {
    const token = this.peek()
    this.index++
    return token
  }

  nextNonSpace(): Token {
    this.skipSpaces()
    return this.next()
  }

  peekNonSpace(): Token {
    this.skipSpaces()
    return this.peek()
  }

  expect(context: string, ...kinds: TokenKind[]): Token {
    const token = this.nextNonSpace()
    if (!kinds.includes(token.kind)) this.unexpected(token, context)
    return token
  }

  unexpected(token: Token, context: string): never {
    if (token.kind === 'error') this.fail(token.text, token.at)
    const found = token.kind === 'eof' ? 'EOF' : `"${token.text.slice(0, 20)}"`
    this.fail(`unexpected ${found} in ${context}`, token.at)
  }

  fail(message: string, at = this.peek().at): never {
    throw new EngineError('syntax', Math.min(at, this.peek().at + this.peek().text.length), message)
  }

  /** What is in parentheses or between an action and its end; too deep is a limit, not a syntax error. */
  nested<T>(read: () => T): T {
    if (++this.depth > limits.nesting)
      throw new EngineError('limit', this.peek().at, `more than ${limits.nesting} levels in each other`)
    const result = read()
    this.depth--
    return result
  }

  private skipSpaces(): void {
    while (this.peek().kind === 'space') this.index++
  }
}
