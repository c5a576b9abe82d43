import type { Bytes } from '../bytes.ts'

export type TokenKind =
  | 'error'
  | 'eof'
  | 'text'
  | 'left'
  | 'right'
  | 'space'
  | 'assign'
  | 'declare'
  | 'pipe'
  | 'leftParen'
  | 'rightParen'
  | 'char'
  | 'charConstant'
  | 'number'
  | 'complex'
  | 'string'
  | 'rawString'
  | 'bool'
  | 'field'
  | 'variable'
  | 'identifier'
  | 'dot'
  | Keyword

const keywords = [
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'nil',
  'range',
  'template',
  'with',
] as const

export type Keyword = (typeof keywords)[number]

export function isKeyword(word: string): word is Keyword {
  return (keywords as readonly string[]).includes(word)
}

export interface Token {
  kind: TokenKind
  /** Place in the source, in bytes. */
  at: number
  /** As it stands in the source; of an error its text. */
  text: Bytes
}
