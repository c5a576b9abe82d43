/** Now, but never the moment a row already bears: two changes in one millisecond must differ. */
export function laterThan(updatedAt: Date): Date {
  return new Date(Math.max(Date.now(), updatedAt.getTime() + 1))
}
