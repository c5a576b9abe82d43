/** At most `max` of something at once for each key. `take` gives back how to free the slot, or undefined: none free. */
export function createSlots(max: number) {
  const taken = new Map<string, number>()
  return {
    take(key: string): (() => void) | undefined {
      const count = taken.get(key) ?? 0
      if (count >= max) return undefined
      taken.set(key, count + 1)
      let freed = false
      return () => {
        if (freed) return
        freed = true
        const left = (taken.get(key) ?? 1) - 1
        if (left > 0) taken.set(key, left)
        else taken.delete(key)
      }
    },
  }
}
