import { limits } from '../limits.ts'
import { LimitError } from './budget.ts'
import { type Bytes, toBytes } from './bytes.ts'
import { capacityOf } from './capacity.ts'

/**
 * What Go's encoding/json would hand a template: number is float64, bigint is int, null is a nil interface, and
 * undefined is what is not there at all (an invalid reflect.Value).
 */
export type Value = undefined | null | Bytes | boolean | number | bigint | Byte | Complex | List | Dictionary

/** uint8, which indexing a string gives. */
export class Byte {
  readonly code: bigint
  constructor(code: number) {
    this.code = BigInt(code)
  }
}

/** complex128. */
export class Complex {
  readonly real: number
  readonly imaginary: number
  constructor(real: number, imaginary: number) {
    this.real = real
    this.imaginary = imaginary
  }
}

/** []interface {}: a window on an array, which may be opened again up to its capacity. */
export class List {
  readonly items: readonly Value[]
  readonly offset: number
  readonly length: number
  readonly capacity: number
  constructor(
    items: readonly Value[],
    offset = 0,
    length = items.length,
    capacity = capacityOf(items.length),
  ) {
    this.items = items
    this.offset = offset
    this.length = length
    this.capacity = capacity
  }
  at(index: number): Value {
    return this.items[this.offset + index] ?? null
  }
}

/** map[string]interface {}, in the order of its keys. */
export class Dictionary {
  readonly entries: ReadonlyMap<Bytes, Value>
  constructor(entries: ReadonlyMap<Bytes, Value>) {
    this.entries = entries
  }
}

/** JSON data as Go decodes it into interface{}: own properties only, keys sorted by their bytes. */
export function fromJson(data: unknown, depth = 0): Value {
  if (depth > limits.dataDepth) throw new LimitError(`the data is nested more than ${limits.dataDepth} deep`)
  if (typeof data === 'string') return toBytes(data)
  if (typeof data === 'number' || typeof data === 'boolean') return data
  if (Array.isArray(data)) return new List(data.map(item => fromJson(item, depth + 1)))
  if (typeof data !== 'object' || data === null) return null
  const entries = Object.entries(data).map(
    ([key, value]) => [toBytes(key), fromJson(value, depth + 1)] as const,
  )
  return new Dictionary(new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1))))
}

export function typeName(value: Value): string {
  if (value === undefined || value === null) return '<nil>'
  if (typeof value === 'bigint') return 'int'
  if (typeof value === 'number') return 'float64'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'string'
  if (value instanceof Byte) return 'uint8'
  if (value instanceof Complex) return 'complex128'
  return value instanceof List ? '[]interface {}' : 'map[string]interface {}'
}

/** template.IsTrue: not the zero of its type, not empty. */
export function isTrue(value: Value): boolean {
  if (value instanceof List) return value.length > 0
  if (value instanceof Dictionary) return value.entries.size > 0
  if (value instanceof Byte) return value.code !== 0n
  if (value instanceof Complex) return value.real !== 0 || value.imaginary !== 0
  return Number.isNaN(value) || Boolean(value)
}
