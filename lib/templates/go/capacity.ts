const pageBytes = 8192
const itemBytes = 16
// Sizes of Go's allocator between what doubles and whole pages.
const sizes = [13_568, 20_480, 28_672]

/** What append has reserved after `length` items, one at a time, as encoding/json does (growslice of Go 1.19). */
export function capacityOf(length: number): number {
  let capacity = length === 0 ? 0 : 1
  while (capacity < length) capacity = rounded(capacity < 256 ? capacity * 2 : grown(capacity))
  return capacity
}

function grown(capacity: number): number {
  return capacity + Math.trunc((capacity + 3 * 256) / 4)
}

function rounded(capacity: number): number {
  const bytes = capacity * itemBytes
  if (bytes <= pageBytes) return capacity
  return (sizes.find(size => size >= bytes) ?? Math.ceil(bytes / pageBytes) * pageBytes) / itemBytes
}
