/** Waits until something holds; throws with `what` when it never does. Asks every 100 ms. */
export async function until(what: string, timeoutMs: number, holds: () => unknown): Promise<void> {
  const end = performance.now() + timeoutMs
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`After ${timeoutMs / 1000} s still not: ${what}`)
    await new Promise(done => setTimeout(done, 100))
  }
}
