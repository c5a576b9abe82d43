import { Byte, Complex, type Value } from '../values.ts'
import { FunctionError } from './function-error.ts'

type Kind = 'bool' | 'complex' | 'int' | 'float' | 'string' | 'uint' | undefined

const incompatible = 'incompatible types for comparison'
const notBasic = 'invalid type for comparison'

function kindOf(value: Value): Kind {
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'bigint') return 'int'
  if (typeof value === 'number') return 'float'
  if (typeof value === 'string') return 'string'
  if (value instanceof Byte) return 'uint'
  return value instanceof Complex ? 'complex' : undefined
}

/** `eq`: the first equals one of the others. Types must agree, but nil may be compared with everything. */
export function equal(first: Value, others: readonly Value[]): boolean {
  if (others.length === 0) throw new FunctionError('missing argument for comparison')
  return others.some(other => equalTwo(first ?? undefined, other ?? undefined))
}

function equalTwo(one: Value, other: Value): boolean {
  const kinds = [kindOf(one), kindOf(other)]
  if (one === undefined || other === undefined) return one === other
  if (kinds[0] !== kinds[1]) {
    if (kinds.includes('int') && kinds.includes('uint')) return whole(one) === whole(other)
    throw new FunctionError(incompatible)
  }
  if (kinds[0] === undefined) throw new FunctionError('non-comparable type')
  if (one instanceof Complex && other instanceof Complex)
    return one.real === other.real && one.imaginary === other.imaginary
  return one instanceof Byte && other instanceof Byte ? one.code === other.code : one === other
}

/** `lt`. */
export function less(one: Value, other: Value): boolean {
  const kinds = [kindOf(one), kindOf(other)]
  if (kinds.includes(undefined)) throw new FunctionError(notBasic)
  if (kinds[0] !== kinds[1] && !(kinds.includes('int') && kinds.includes('uint')))
    throw new FunctionError(incompatible)
  if (typeof one === 'string' && typeof other === 'string') return one < other
  if (typeof one === 'number' && typeof other === 'number') return one < other
  if (kinds[0] === 'bool' || kinds[0] === 'complex') throw new FunctionError(notBasic)
  return whole(one) < whole(other)
}

function whole(value: Value): bigint {
  if (typeof value === 'bigint') return value
  if (value instanceof Byte) return value.code
  throw new Error('only integers are compared here')
}
