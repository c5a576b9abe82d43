import { randomInt } from 'node:crypto'

/** Fewer callers than this are guessed too easily. */
export const callersMin = 100
const callersMax = 100_000
const entry = /^\+?(\d{10,15})(?:-\+?(\d{1,15}))?$/

/** The numbers of a list like `+622150860000-9999, +622150870001`, without plus; undefined where it cannot be read. */
export function readNumbers(text: string): string[] | undefined {
  const numbers = new Set<string>()
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, first, end] = entry.exec(part) ?? []
    if (first === undefined) return undefined
    // The end of a range need only say the digits that change.
    const last = end === undefined ? first : first.slice(0, Math.max(0, first.length - end.length)) + end
    if (last.length !== first.length || last < first) return undefined
    if (BigInt(last) - BigInt(first) >= callersMax - numbers.size) return undefined
    for (let number = BigInt(first); number <= BigInt(last); number++)
      numbers.add(String(number).padStart(first.length, '0'))
  }
  return numbers.size > 0 ? [...numbers] : undefined
}

/** How many codes the numbers can say: their different tails. */
export const countCodes = (numbers: readonly string[], codeLength: number): number =>
  new Set(numbers.map(number => number.slice(-codeLength))).size

interface Tails {
  tails: readonly string[]
  byTail: ReadonlyMap<string, readonly string[]>
}

const rememberedMax = 10_000

/** The numbers an account calls from. Every code they can say is equally likely, whatever number says it. */
export class NumberPool {
  readonly #numbers: readonly string[]
  readonly #byLength = new Map<number, Tails>()
  /** The last caller of a recipient: a second call shows another number. */
  readonly #last = new Map<string, string>()

  constructor(numbers: readonly string[]) {
    this.#numbers = numbers
  }

  /** A number to call from, chosen at random, and how many codes there were to choose from. */
  choose(recipient: string, codeLength: number): { caller: string; codes: number } {
    const { tails, byTail } = this.#tailsOf(codeLength)
    const last = this.#last.get(recipient)?.slice(-codeLength) ?? ''
    const avoid = tails.length > 1 && byTail.has(last)
    let tail = pick(tails)
    while (avoid && tail === last) tail = pick(tails)
    const caller = pick(byTail.get(tail) ?? [])
    this.#remember(recipient, caller)
    return { caller, codes: tails.length - (avoid ? 1 : 0) }
  }

  #tailsOf(codeLength: number): Tails {
    const known = this.#byLength.get(codeLength)
    if (known) return known
    const byTail = Map.groupBy(this.#numbers, number => number.slice(-codeLength))
    const made = { byTail, tails: [...byTail.keys()] }
    this.#byLength.set(codeLength, made)
    return made
  }

  #remember(recipient: string, caller: string): void {
    this.#last.delete(recipient)
    this.#last.set(recipient, caller)
    if (this.#last.size <= rememberedMax) return
    const oldest = this.#last.keys().next()
    if (!oldest.done) this.#last.delete(oldest.value)
  }
}

function pick(from: readonly string[]): string {
  return from[randomInt(from.length)] ?? ''
}
