export interface DiffLine {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** Beyond this, what differs is shown as a whole: comparing each line with each would take too long. */
const comparedMax = 4_000_000

/** The lines of two texts, those that only one of them has marked. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [a, b] = [before.split(/\r?\n/), after.split(/\r?\n/)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const same = (lines: string[]) => lines.map((text): DiffLine => ({ kind: 'same', text }))
  return [
    ...same(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ]
}

function middle(a: string[], b: string[]): DiffLine[] {
  const gone = a.map((text): DiffLine => ({ kind: 'gone', text }))
  const added = b.map((text): DiffLine => ({ kind: 'new', text }))
  if (a.length * b.length > comparedMax) return [...gone, ...added]
  const common = commonLengths(a, b)
  const at = (i: number, j: number) => common[i * (b.length + 1) + j] ?? 0
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      lines.push({ kind: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'gone', text: left })
      i++
    } else {
      lines.push({ kind: 'new', text: right ?? '' })
      j++
    }
  }
  return lines
}

/** How many lines the rests of both texts have in common, for every pair of places. */
function commonLengths(a: string[], b: string[]): Uint32Array {
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const longest = Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
      common[i * width + j] = a[i] === b[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : longest
    }
  }
  return common
}
