/** A hundred points among so many; what is left over goes to the first ones. */
export function evenWeights(count: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.floor(100 / count) + (index < 100 % count ? 1 : 0))
}
