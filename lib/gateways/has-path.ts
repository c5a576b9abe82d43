/** Whether data has what a path such as `.Pages[0].detail` names; an index nobody knows before it runs, `[]`, is taken. */
export function hasPath(data: unknown, path: string): boolean {
  let here = data
  for (const [, name, index] of path.matchAll(/\.([^.[\]]+)|\[(\d*)\]/g)) {
    if (index === '') return true
    const key = name ?? Number(index)
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return false
    here = (here as Record<string | number, unknown>)[key]
  }
  return true
}
