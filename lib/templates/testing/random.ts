/** Numbers that depend on the seed alone (mulberry32). */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    chance: (part: number) => next() < part,
    below: (count: number) => Math.floor(next() * count),
    pick<T>(items: readonly T[]): T {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('there is nothing to pick from')
      return item
    },
    times<T>(most: number, make: () => T): T[] {
      return Array.from({ length: Math.floor(next() * (most + 1)) }, make)
    },
  }
}

export type Random = ReturnType<typeof createRandom>
