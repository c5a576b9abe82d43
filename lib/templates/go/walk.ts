import { limits } from '../limits.ts'
import { LimitError } from './budget.ts'
import type { Bytes } from './bytes.ts'
import { evaluatePipe } from './evaluate.ts'
import { printValue } from './format/print.ts'
import { escapeHtml } from './functions/escape.ts'
import { FunctionError } from './functions/function-error.ts'
import type { Node, Pipe } from './parse/node.ts'
import type { State } from './state.ts'
import { isTrue, type Value } from './values.ts'
import { type Flow, walkRange } from './walk-range.ts'

/** Runs a template of the set; it sees only its own `$`. */
export function runTemplate(state: State, name: Bytes, dot: Value): void {
  const nodes = state.set.get(name)
  if (!nodes) throw new FunctionError(`template "${name}" not defined`)
  if (state.calls >= limits.calls)
    throw new LimitError(`templates call each other more than ${limits.calls} deep`)
  const outer = state.variables
  state.variables = [{ name: '$', value: dot }]
  state.calls++
  walk(state, nodes, dot)
  state.calls--
  state.variables = outer
}

function walk(state: State, nodes: readonly Node[], dot: Value): Flow {
  for (const node of nodes) {
    state.budget.step()
    state.at = node.at
    const flow = walkOne(state, node, dot)
    if (flow !== 'next') return flow
  }
  return 'next'
}

function walkOne(state: State, node: Node, dot: Value): Flow {
  switch (node.type) {
    case 'text':
      state.write(state.fill(node.parts, 'shown'))
      return 'next'
    case 'action': {
      const value = evaluatePipe(state, dot, node.pipe)
      if (node.pipe.variables.length === 0) print(state, node.pipe, value)
      return 'next'
    }
    case 'break':
    case 'continue':
      return node.type
    case 'template':
      state.budget.iterate()
      runTemplate(state, node.name, node.pipe ? evaluatePipe(state, dot, node.pipe) : undefined)
      return 'next'
    case 'range':
      return walkRange(state, node, dot, walk)
    default: {
      const mark = state.variables.length
      const value = evaluatePipe(state, dot, node.pipe)
      const list = isTrue(value) ? node.list : node.otherwise
      const flow = list ? walk(state, list, isTrue(value) && node.type === 'with' ? value : dot) : 'next'
      state.variables.length = mark
      return flow
    }
  }
}

function print(state: State, pipe: Pipe, value: Value): void {
  const text = value === undefined ? '<no value>' : printValue(value, state.budget)
  const last = pipe.commands.at(-1)?.words[0]
  const escaped = last?.type === 'function' && last.name === 'html'
  state.write(state.escapes && !escaped ? escapeHtml(text) : text)
}
