import type { Bytes } from './bytes.ts'
import { print, println } from './format/print.ts'
import { sprintf } from './format/sprintf.ts'
import type { FunctionName } from './function-names.ts'
import { equal, less } from './functions/compare.ts'
import { escapeHtml, escapeJs, escapeUrl } from './functions/escape.ts'
import { FunctionError } from './functions/function-error.ts'
import { index, length, slice } from './functions/index-slice.ts'
import type { State } from './state.ts'
import { isTrue, typeName, type Value } from './values.ts'

/** There is no value from the command before. */
export const absent = Symbol('absent')
export type Final = Value | typeof absent
/** An argument, evaluated when it is needed. */
type Argument = () => Value

interface Signature {
  least: number
  most: number
  /** Arguments are interface{}: nothing becomes nil. Others see the difference. */
  boxed: boolean
}
const fixed = (count: number): Signature => ({ least: count, most: count, boxed: false })
const boxed: Signature = { least: 0, most: Number.POSITIVE_INFINITY, boxed: true }
const variadic: Signature = { least: 1, most: Number.POSITIVE_INFINITY, boxed: false }

const signatures: Record<FunctionName, Signature> = {
  and: variadic,
  call: variadic,
  eq: variadic,
  ge: fixed(2),
  gt: fixed(2),
  html: boxed,
  index: variadic,
  js: boxed,
  le: fixed(2),
  len: fixed(1),
  lt: fixed(2),
  ne: fixed(2),
  not: fixed(1),
  or: variadic,
  print: boxed,
  printf: { ...boxed, least: 1 },
  println: boxed,
  slice: variadic,
  urlquery: boxed,
}

/** Calls a function of text/template with the words after it and the value of the command before. */
export function callFunction(state: State, called: Bytes, words: readonly Argument[], final: Final): Value {
  const name = called as FunctionName
  const { least, most, boxed: nilForNothing } = signatures[name]
  const place = state.at
  const count = words.length + (final === absent ? 0 : 1)
  if (count < least || count > most) throw new FunctionError(`wrong number of args for ${name}: got ${count}`)
  if (name === 'and' || name === 'or') return choose(name, words, final)
  const args = words.map(word => word())
  if (final !== absent) args.push(final)
  const given = args.map((value, position) => {
    if (name === 'printf' && position === 0) return formatOf(value)
    return nilForNothing ? (value ?? null) : value
  })
  state.at = place
  return apply(state, name, given)
}

/** Arguments after the one that decides are not evaluated. */
function choose(name: 'and' | 'or', words: readonly Argument[], final: Final): Value {
  let value: Value
  for (const word of words) {
    value = word()
    if (isTrue(value) === (name === 'or')) return value
  }
  return final === absent ? value : final
}

function formatOf(value: Value): Bytes {
  if (typeof value !== 'string')
    throw new FunctionError(`wrong type for value; expected string; got ${typeName(value)}`)
  return value
}

function apply({ budget }: State, name: FunctionName, args: readonly Value[]): Value {
  const [first, second] = args
  // Printing arguments as text, nothing included.
  const joined = () =>
    print(
      args.map(value => value ?? '<no value>'),
      budget,
    )
  switch (name) {
    case 'call':
      throw new FunctionError('functions of the data cannot be called')
    case 'not':
      return !isTrue(first)
    case 'len':
      return length(first)
    case 'index':
      return index(first, args.slice(1))
    case 'slice':
      return slice(first, args.slice(1))
    case 'eq':
      return equal(first, args.slice(1))
    case 'ne':
      return !equal(first, [second])
    case 'lt':
      return less(first, second)
    case 'le':
      return less(first, second) || equal(first, [second])
    case 'gt':
      return !(less(first, second) || equal(first, [second]))
    case 'ge':
      return !less(first, second)
    case 'print':
      return print(args, budget)
    case 'println':
      return println(args, budget)
    case 'printf':
      return sprintf(String(first), args.slice(1), budget)
    case 'html':
      return escapeHtml(joined(), budget)
    case 'js':
      return escapeJs(joined(), budget)
    case 'urlquery':
      return escapeUrl(joined(), budget)
    default:
      throw new Error('and and or are chosen before')
  }
}
