/** A place in the data: names, indexes, and `*` for every row of what is looped over. */
export type Path = (string | number)[]

interface Block {
  dot: Path
  variables: Map<string, Path>
}

const opening = /^(range|with|if|define|block)\b/
const declared = /^(?:(\$\w+)\s*,\s*)?(\$\w+)\s*:=\s*/

/**
 * The data that a template's actions name, as far as it can be read without running: what sample data begins with.
 * It follows `range`, `with` and variables, and no `template`.
 */
export function readActions(source: string): Path[] {
  const found: Path[] = []
  const blocks: Block[] = [{ dot: [], variables: new Map([['$', []]]) }]
  for (const [, inner = ''] of source.matchAll(/\{\{-?\s*([\s\S]*?)\s*-?\}\}/g)) {
    const action = withoutTexts(inner)
    const here = blocks.at(-1)
    if (!here || action.startsWith('/*')) continue
    if (/^end\b/.test(action)) {
      if (blocks.length > 1) blocks.pop()
      continue
    }
    const [, keyword = ''] = opening.exec(action) ?? []
    const rest = withPaths(action.slice(keyword.length).trim())
    const [declaration = '', key, variable] = declared.exec(rest) ?? []
    const expression = rest.slice(declaration.length)
    found.push(...pathsIn(expression, here))
    const [first] = pathsIn(expression, here)
    const value = first && keyword === 'range' ? [...first, '*'] : first
    const variables = new Map(here.variables)
    if (key) variables.delete(key)
    if (variable && value) variables.set(variable, value)
    if (keyword) {
      const dot = value && (keyword === 'range' || keyword === 'with') ? value : here.dot
      blocks.push({ dot, variables })
    } else if (variable && value) here.variables.set(variable, value)
  }
  return found
}

/** `(index .Pages 0).detail` as `.Pages[0].detail`, inside out. */
function withPaths(expression: string): string {
  const next = expression.replace(
    /\(?\bindex (\$?[\w.[\]]*) (\d+)\)?/g,
    (_, base: string, place: string) => `${base}[${place}]`,
  )
  return next === expression ? next : withPaths(next)
}

function pathsIn(expression: string, { dot, variables }: Block): Path[] {
  const tokens = expression.matchAll(
    /(?<![\w\])])(\$\w*)?((?:\.[A-Za-z_]\w*|\[\d+\])+)|(\$\w+)|(?<!\S)(\.)(?!\S)/g,
  )
  return [...tokens].flatMap(([, variable, steps = '', bare]) => {
    const name = variable ?? bare
    const base = name === undefined ? dot : variables.get(name)
    return base ? [[...base, ...stepsOf(steps)]] : []
  })
}

function stepsOf(text: string): Path {
  return [...text.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, name, place]) => name ?? Number(place))
}

function withoutTexts(action: string): string {
  return action.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""')
}
