const units = ['kB', 'MB', 'GB'] as const
const step = 1024

/** How large a file is, for people: `3 kB`, `12.4 MB`. */
export function writeSize(bytes: number): string {
  let size = bytes / step
  let unit = 0
  while (size >= step && unit < units.length - 1) {
    size /= step
    unit++
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.max(size > 0 ? 1 : 0, Math.round(size))} ${units[unit]}`
}
