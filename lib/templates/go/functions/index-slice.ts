import { Byte, Dictionary, List, typeName, type Value } from '../values.ts'
import { FunctionError } from './function-error.ts'

/** `len`, in bytes or items. */
export function length(item: Value): bigint {
  if (typeof item === 'string' || item instanceof List) return BigInt(item.length)
  if (item instanceof Dictionary) return BigInt(item.entries.size)
  throw new FunctionError(
    `error calling len: len of ${item === null ? 'nil pointer' : `type ${typeName(item)}`}`,
  )
}

/** `index`: item[i][j]…; a missing key of a map is nil. */
export function index(item: Value, indexes: readonly Value[]): Value {
  if (item === null || item === undefined)
    throw new FunctionError('error calling index: index of untyped nil')
  return indexes.reduce((value, key) => {
    if (value === null || value === undefined)
      throw new FunctionError('error calling index: index of nil pointer')
    if (value instanceof Dictionary) {
      if (typeof key === 'string') return value.entries.get(key) ?? null
      throw new FunctionError(`error calling index: value has type ${typeName(key)}; should be string`)
    }
    if (typeof value !== 'string' && !(value instanceof List))
      throw new FunctionError(`error calling index: can't index item of type ${typeName(value)}`)
    const place = position(key, value.length - 1, 'index')
    return typeof value === 'string' ? new Byte(value.charCodeAt(place)) : value.at(place)
  }, item)
}

/** `slice`: item[i:j:k] of a string's bytes or of a list, which may be opened up to its capacity. */
export function slice(item: Value, indexes: readonly Value[]): Value {
  if (item === null || item === undefined)
    throw new FunctionError('error calling slice: slice of untyped nil')
  if (typeof item !== 'string' && !(item instanceof List))
    throw new FunctionError(`error calling slice: can't slice item of type ${typeName(item)}`)
  const most = typeof item === 'string' ? 2 : 3
  if (indexes.length > most) throw new FunctionError('error calling slice: too many slice indexes')
  const capacity = typeof item === 'string' ? item.length : item.capacity
  const [from = 0, to = item.length, end = capacity] = indexes.map(place =>
    position(place, capacity, 'slice'),
  )
  if (from > to || to > end)
    throw new FunctionError(`error calling slice: invalid slice index: ${from} > ${to}`)
  if (typeof item === 'string') return item.slice(from, to)
  return new List(item.items, item.offset + from, to - from, end - from)
}

function position(key: Value, most: number, name: string): number {
  const place = key instanceof Byte ? key.code : key
  if (typeof place !== 'bigint')
    throw new FunctionError(
      `error calling ${name}: cannot index slice/array with ${key === null || key === undefined ? 'nil' : `type ${typeName(key)}`}`,
    )
  if (place < 0n || place > BigInt(most))
    throw new FunctionError(`error calling ${name}: index out of range: ${place}`)
  return Number(place)
}
