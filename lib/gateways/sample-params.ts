import { readActions } from './template-paths.ts'

const rowsShown = 2

/** What a template wants of one place in its data: names of an object, places of a list, or every row of one. */
interface Wanted {
  names: Map<string, Wanted>
  places: Map<number, Wanted>
  row?: Wanted
}

export type SampleParam = { tag: string; value: string } | { tag: 'loop'; data: unknown[] }

const nothing = (): Wanted => ({ names: new Map(), places: new Map() })

/** `params` in the API's shape with a made-up value for each tag, and data for what the template loops over. */
export function sampleParams(source: string, tags: readonly string[]): SampleParam[] {
  const root = nothing()
  for (const path of readActions(source)) want(root, path)
  const pages = root.names.get('Pages')
  const values: SampleParam[] = tags
    .filter(tag => tag !== 'OTP')
    .map(tag => ({ tag, value: tag.replaceAll('_', ' ') }))
  return pages ? [...values, { tag: 'loop', data: listOf(pages) }] : values
}

function want(root: Wanted, path: readonly (string | number)[]): void {
  let here = root
  for (const step of path) {
    let next =
      typeof step === 'number' ? here.places.get(step) : step === '*' ? here.row : here.names.get(step)
    if (!next) {
      next = nothing()
      if (typeof step === 'number') here.places.set(step, next)
      else if (step === '*') here.row = next
      else here.names.set(step, next)
    }
    here = next
  }
}

function listOf(wanted: Wanted): unknown[] {
  const places = wanted.places.size > 0 ? Math.max(...wanted.places.keys()) + 1 : 0
  const length = Math.min(20, Math.max(places, wanted.row ? rowsShown : 0))
  return Array.from({ length }, (_, index) => {
    const own = wanted.places.get(index) ?? wanted.row
    return own ? sampleOf(own, '', index) : {}
  })
}

function sampleOf(wanted: Wanted, name: string, index: number): unknown {
  if (wanted.row || wanted.places.size > 0) return listOf(wanted)
  if (wanted.names.size === 0) return `${name || 'row'} ${index + 1}`
  return Object.fromEntries([...wanted.names].map(([key, own]) => [key, sampleOf(own, key, index)]))
}
