/** Room for so many bytes in memory. `take` waits until there is enough, in order, and gives back how to leave it. */
export function createRoom(bytesMax: number) {
  let taken = 0
  let waiting: { bytes: number; enter: () => void }[] = []

  function admit(): void {
    for (let next = waiting[0]; next && (taken === 0 || taken + next.bytes <= bytesMax); next = waiting[0]) {
      waiting = waiting.slice(1)
      taken += next.bytes
      next.enter()
    }
  }

  return {
    take: (bytes: number): Promise<() => void> =>
      new Promise(resolve => {
        let left = false
        const leave = () => {
          if (left) return
          left = true
          taken -= bytes
          admit()
        }
        waiting.push({ bytes, enter: () => resolve(leave) })
        admit()
      }),
  }
}
