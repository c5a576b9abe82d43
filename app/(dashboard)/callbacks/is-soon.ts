/** Further than a lease: what is being sent just now is due again at its end. */
const soonMs = 90_000

/** Whether a callback is under way, or will be while somebody looks. */
export function isSoon(dueAt: Date | null): boolean {
  return dueAt !== null && dueAt.getTime() < Date.now() + soonMs
}
