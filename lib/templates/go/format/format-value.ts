import type { Budget } from '../budget.ts'
import type { Bytes } from '../bytes.ts'
import { Byte, Complex, Dictionary, List, typeName, type Value } from '../values.ts'
import { type Flags, noFlags } from './flags.ts'
import { formatFloat } from './format-float.ts'
import { formatInteger } from './format-integer.ts'
import { formatString } from './format-string.ts'
import { pad } from './pad.ts'

// Where Go prints an address of its memory.
const address = 0xc000000000n

/** fmt's printArg: a value under a verb. */
export function formatArgument(value: Value, verb: string, flags: Flags, budget: Budget): Bytes {
  if (value === undefined || value === null)
    return verb === 'v' || verb === 'T' ? pad('<nil>', flags) : badVerb(value, verb, flags, budget)
  if (verb === 'T') return formatString(typeName(value), 's', flags) ?? ''
  // For errors, which there are none of here.
  if (verb === 'w') return badVerb(value, verb, flags, budget)
  if (verb === 'p') {
    if (!(value instanceof List || value instanceof Dictionary)) return badVerb(value, verb, flags, budget)
    return formatInteger(address, false, 'x', { ...flags, sharp: !flags.sharp }) ?? ''
  }
  return formatValue(value, verb, flags, budget)
}

function formatValue(value: Value, verb: string, flags: Flags, budget: Budget): Bytes {
  if (value instanceof List) {
    const items = Array.from({ length: value.length }, (_, index) =>
      nested(value.at(index), verb, flags, budget),
    )
    return enclosed(value, items, flags, ['[', ']'])
  }
  if (value instanceof Dictionary) {
    const entries = [...value.entries].map(
      ([key, item]) => `${nested(key, verb, flags, budget)}:${nested(item, verb, flags, budget)}`,
    )
    return enclosed(value, entries, flags, ['map[', ']'])
  }
  return formatPlain(value, verb, flags) ?? badVerb(value, verb, flags, budget)
}

function formatPlain(value: Value, verb: string, flags: Flags): Bytes | undefined {
  if (typeof value === 'string') return formatString(value, verb, flags)
  if (typeof value === 'number') return formatFloat(value, verb, flags)
  if (typeof value === 'bigint') return formatInteger(value, true, verb, flags)
  if (typeof value === 'boolean') return verb === 't' || verb === 'v' ? pad(String(value), flags) : undefined
  if (value instanceof Byte) return formatInteger(value.code, false, verb, flags)
  if (!(value instanceof Complex)) return undefined
  const real = formatFloat(value.real, verb, flags)
  const imaginary = formatFloat(value.imaginary, verb, { ...flags, plus: true })
  return real === undefined || imaginary === undefined ? undefined : `(${real}${imaginary}i)`
}

/** What is in a list or a map, where nil has no verb. */
function nested(value: Value, verb: string, flags: Flags, budget: Budget): Bytes {
  const nil = flags.sharpV ? 'interface {}(nil)' : '<nil>'
  const text = value === undefined || value === null ? nil : formatValue(value, verb, flags, budget)
  budget.make(text.length)
  return text
}

function enclosed(value: Value, items: Bytes[], { sharpV }: Flags, [open, close]: [string, string]): Bytes {
  return sharpV ? `${typeName(value)}{${items.join(', ')}}` : `${open}${items.join(' ')}${close}`
}

/** %!d(string=x) */
function badVerb(value: Value, verb: string, flags: Flags, budget: Budget): Bytes {
  if (value === undefined || value === null) return `%!${verb}(<nil>)`
  return `%!${verb}(${typeName(value)}=${formatValue(value, 'v', flags, budget)})`
}

/** As %v prints it. */
export function plainText(value: Value, budget: Budget): Bytes {
  return formatArgument(value, 'v', noFlags, budget)
}
