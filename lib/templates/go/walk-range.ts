import { evaluatePipe } from './evaluate.ts'
import { FunctionError } from './functions/function-error.ts'
import type { Node } from './parse/node.ts'
import type { State } from './state.ts'
import { Dictionary, List, typeName, type Value } from './values.ts'

/** How a list of nodes ended. */
export type Flow = 'next' | 'break' | 'continue'
type Walk = (state: State, nodes: readonly Node[], dot: Value) => Flow
type Range = Extract<Node, { type: 'range' | 'if' | 'with' }>

/** `range`: items of a list, or of a map in the order of its keys; otherwise its `else`. */
export function walkRange(state: State, node: Range, dot: Value, walk: Walk): Flow {
  const outer = state.variables.length
  const over = evaluatePipe(state, dot, node.pipe)
  const mark = state.variables.length
  const declared = node.pipe.variables.length
  let count = 0
  for (const [key, item] of entries(over)) {
    count++
    state.budget.iterate()
    // Go 1.19 sets the topmost variables, also where the range assigns instead of declaring.
    if (declared > 0) setTop(state, 1, item)
    if (declared > 1) setTop(state, 2, key)
    const flow = walk(state, node.list, item)
    state.variables.length = mark
    if (flow === 'break') break
  }
  // In Go 1.19 a break in the else ends only that; a continue goes on with the loop around.
  const after = count === 0 && node.otherwise ? walk(state, node.otherwise, dot) : 'next'
  state.variables.length = outer
  return after === 'continue' ? after : 'next'
}

function setTop(state: State, below: number, value: Value): void {
  const variable = state.variables.at(-below)
  if (!variable) throw new FunctionError('range assigns more variables than there are')
  variable.value = value
}

function* entries(over: Value): Generator<[Value, Value]> {
  if (over instanceof List)
    for (let index = 0; index < over.length; index++) yield [BigInt(index), over.at(index)]
  else if (over instanceof Dictionary) yield* over.entries
  else if (over !== undefined) throw new FunctionError(`range can't iterate over a ${typeName(over)}`)
}
