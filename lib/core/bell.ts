/** Lets one waiter wait for a time or until somebody rings; a ring while nobody waits ends the next wait at once. */
export function createBell() {
  let rung = false
  let wake = () => {
    rung = true
  }
  const keep = wake
  return {
    ring(): void {
      wake()
    },
    wait(ms: number): Promise<void> {
      if (rung) {
        rung = false
        return Promise.resolve()
      }
      return new Promise(done => {
        const end = () => {
          clearTimeout(timer)
          wake = keep
          done()
        }
        const timer = setTimeout(end, ms)
        wake = end
      })
    },
  }
}
