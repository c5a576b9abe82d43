import type { Bytes } from './bytes.ts'
import { absent, callFunction, type Final } from './call-function.ts'
import { FunctionError } from './functions/function-error.ts'
import type { Command, Operand, Pipe } from './parse/node.ts'
import type { State } from './state.ts'
import { Dictionary, typeName, type Value } from './values.ts'

/** The value of a pipeline, which is also given to its variables. */
export function evaluatePipe(state: State, dot: Value, pipe: Pipe): Value {
  state.at = pipe.at
  let final: Final = absent
  for (const command of pipe.commands) {
    state.budget.step()
    // A nil in an interface is nothing at all from here on.
    final = evaluateCommand(state, dot, command, final) ?? undefined
  }
  const value = final === absent ? undefined : final
  for (const name of pipe.variables) {
    if (!pipe.assigns) state.variables.push({ name, value })
    else state.variable(name).value = value
  }
  return value
}

function evaluateCommand(state: State, dot: Value, { words }: Command, final: Final): Value {
  const [first, ...args] = words
  if (!first) throw new Error('a command has a word')
  state.at = first.at
  if (first.type === 'function') {
    const given = args.map(word => () => evaluateOperand(state, dot, word))
    return callFunction(state, first.name, given, final)
  }
  const hasArguments = args.length > 0 || final !== absent
  if (first.type === 'nil') throw new FunctionError('nil is not a command')
  const takesNone =
    first.type !== 'field' && first.type !== 'chain' && !(first.type === 'variable' && first.names.length > 1)
  if (hasArguments && takesNone) throw new FunctionError("can't give argument to non-function")
  return evaluateOperand(state, dot, first, hasArguments)
}

/** One word; `hasArguments` where others follow it, which fields do not take. */
function evaluateOperand(state: State, dot: Value, word: Operand, hasArguments = false): Value {
  state.at = word.at
  switch (word.type) {
    case 'dot':
      return dot
    case 'nil':
      return undefined
    case 'bool':
      return word.value
    case 'string':
      return state.fill(word.parts, 'raw')
    case 'number':
      if ('overflow' in word.constant) throw new FunctionError(`${word.text} overflows int`)
      return word.constant.value
    case 'field':
      return evaluateFields(dot, word.names, hasArguments)
    case 'variable':
      return evaluateFields(state.variable(word.names[0] ?? '').value, word.names.slice(1), hasArguments)
    case 'chain': {
      if (word.term.type === 'nil') throw new FunctionError('indirection through explicit nil')
      const receiver = evaluateOperand(state, dot, word.term)
      state.at = word.at
      return evaluateFields(receiver, word.names, hasArguments)
    }
    case 'function':
      return callFunction(state, word.name, [], absent)
    case 'pipe':
      return evaluatePipe(state, dot, word)
  }
}

/** .A.B.C of a value: own keys of a map, nothing of nothing, an error of anything else. */
function evaluateFields(receiver: Value, names: readonly Bytes[], hasArguments: boolean): Value {
  let value = receiver
  names.forEach((name, index) => {
    if (value === undefined) return
    if (value === null) throw new FunctionError(`nil pointer evaluating interface {}.${name}`)
    if (!(value instanceof Dictionary))
      throw new FunctionError(`can't evaluate field ${name} in type ${typeName(value)}`)
    if (hasArguments && index === names.length - 1)
      throw new FunctionError(`${name} is not a method but has arguments`)
    value = value.entries.get(name)
  })
  return value
}
