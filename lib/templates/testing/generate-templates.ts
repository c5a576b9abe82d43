import { operand, pipeline } from './generate-expression.ts'
import { createRandom, type Random } from './random.ts'

const texts = ['', 'a', ' b ', '\n', '{x}', 'é€', '<p>', ' } ', '{ ', '  \t\n ']
const names = ['$x', '$y', '$z']

/** Templates made from the grammar; one in eight is broken somewhere afterwards. The same seed makes the same. */
export function generateTemplates(seed: number, count: number): string[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const template = definitions(random) + nodes(random, ['$d'], 3, false)
    return random.chance(0.125) ? damaged(random, template) : template
  })
}

function nodes(random: Random, variables: readonly string[], depth: number, looping: boolean): string {
  const known = [...variables]
  return Array.from({ length: 1 + random.below(3) }, () => node(random, known, depth, looping)).join('')
}

function node(random: Random, known: string[], depth: number, looping: boolean): string {
  const expression = () => pipeline(random, known, 2)
  const kind = random.below(depth > 0 ? 13 : 7)
  if (kind < 2) return random.pick(texts)
  if (kind < 4) return action(random, expression())
  if (kind === 4) {
    const name = random.pick(names)
    const made = action(random, `${name} := ${expression()}`)
    known.push(name)
    return made + (random.chance(0.5) ? action(random, name) : '')
  }
  if (kind === 5) {
    const [, name] = known.filter(variable => variable !== '$d')
    return name ? action(random, `${name} = ${expression()}`) : action(random, '/* nothing */')
  }
  if (kind === 6) {
    if (looping && random.chance(0.5)) return action(random, random.pick(['break', 'continue']))
    // Only from outside of definitions, so that none calls itself.
    if (!known.includes('$d')) return random.pick(texts)
    const given = random.pick(['', '$d', '$d', operand(random, known, 1)])
    return action(random, `template "${random.pick(['one', 'two'])}" ${given}`)
  }
  return control(random, known, depth - 1, looping, kind)
}

function control(
  random: Random,
  known: readonly string[],
  depth: number,
  looping: boolean,
  kind: number,
): string {
  const expression = pipeline(random, known, 1)
  const body = (variables = known, inLoop = looping) => nodes(random, variables, depth, inLoop)
  const otherwise = () => (random.chance(0.5) ? action(random, 'else') + body() : '')
  const end = action(random, 'end')
  if (kind < 9) {
    const more = random.chance(0.3) ? action(random, `else if ${pipeline(random, known, 1)}`) + body() : ''
    return action(random, `if ${expression}`) + body() + more + otherwise() + end
  }
  if (kind === 9)
    return action(random, `with $x := ${expression}`) + body([...known, '$x']) + otherwise() + end
  if (kind === 10) return action(random, `with ${expression}`) + body() + otherwise() + end
  const over = random.chance(0.7)
    ? random.pick([
        '$d.words',
        '$d.list',
        '$d.map',
        '$d.lists',
        '$d.people',
        '$d.numbers',
        '$d.emptyList',
        '.',
        '.Pages',
      ])
    : expression
  const declared = random.pick([[], ['$x'], ['$x', '$y']])
  const declaration = declared.length > 0 ? `${declared.join(', ')} := ` : ''
  return (
    action(random, `range ${declaration}${over}`) + body([...known, ...declared], true) + otherwise() + end
  )
}

function definitions(random: Random): string {
  const some = random.pick([['one', 'two'], ['one', 'two'], ['two', 'one'], ['two']])
  return some.map(name => definition(random, name)).join('')
}

function definition(random: Random, name: string): string {
  return (
    action(random, `define "${name}"`) +
    nodes(random, [], 1, false).replaceAll('$d', '$') +
    action(random, 'end')
  )
}

function action(random: Random, inside: string): string {
  const [left, right] = [random.pick(['{{', '{{', '{{ ', '{{- ']), random.pick(['}}', '}}', ' }}', ' -}}'])]
  return inside.startsWith('/*') ? `{{${inside}}}` : left + inside + right
}

/** With a character more or less. */
function damaged(random: Random, template: string): string {
  const at = random.below(template.length + 1)
  const more = random.chance(0.5) ? random.pick([...'{}()|$.:="`\'-/* ,1ax\n']) : ''
  return template.slice(0, at) + more + template.slice(at + random.below(3))
}
