import type { Budget } from '../budget.ts'
import type { Bytes } from '../bytes.ts'
import type { Value } from '../values.ts'
import { plainText } from './format-value.ts'

/** What an action prints. */
export function printValue(value: Value, budget: Budget): Bytes {
  return typeof value === 'string' ? value : plainText(value, budget)
}

/** fmt.Sprint: spaces between operands of which neither is a string. */
export function print(args: readonly Value[], budget: Budget): Bytes {
  return joined(args, budget, (one, other) => typeof one !== 'string' && typeof other !== 'string')
}

/** fmt.Sprintln. */
export function println(args: readonly Value[], budget: Budget): Bytes {
  return `${joined(args, budget, () => true)}\n`
}

function joined(
  args: readonly Value[],
  budget: Budget,
  spaced: (one: Value, other: Value) => boolean,
): Bytes {
  const pieces = args.map((value, index) => {
    const text = printValue(value, budget)
    budget.make(text.length)
    return index > 0 && spaced(args[index - 1], value) ? ` ${text}` : text
  })
  const text = pieces.join('')
  budget.make(text.length)
  return text
}
