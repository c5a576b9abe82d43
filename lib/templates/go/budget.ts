import { limits } from '../limits.ts'

/** A template used more than it may. */
export class LimitError extends Error {}

/** Counts what one execution uses; throws LimitError as soon as it is too much. */
export function createBudget() {
  let steps = 0
  let iterations = 0
  let made = 0
  let written = 0
  return {
    step() {
      if (++steps > limits.steps) throw new LimitError('the template takes too many steps')
    },
    iterate() {
      if (++iterations > limits.iterations)
        throw new LimitError(`the template repeats more than ${limits.iterations} times`)
    },
    /** Before a string of so many bytes is made. */
    make(bytes: number) {
      made += bytes
      if (bytes > limits.outputBytes || made > limits.madeBytes)
        throw new LimitError('the template makes texts that are too long')
    },
    write(bytes: number) {
      written += bytes
      if (written > limits.outputBytes)
        throw new LimitError(`the result is larger than ${limits.outputBytes} bytes`)
    },
  }
}

export type Budget = ReturnType<typeof createBudget>
