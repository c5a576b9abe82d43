import type { Random } from './random.ts'

const literals =
  '0 1 2 3 -1 5 97 1.0 2.5 1e3 .5 0x1F 1_000 3i 1+2i true false nil "" "a" "beta" "k" "é€" "x<&\'y" `raw` \'a\' \'€\' "\\xff" "a\\nb" 1e20 0.1 123456.789 1e-5 -0.0'.split(
    ' ',
  )
const paths =
  '. $ $d $d.text $d.html $d.empty $d.control $d.n $d.small $d.price $d.half $d.neg $d.zero $d.five $d.huge $d.yes $d.no $d.nothing $d.list $d.words $d.numbers $d.lists $d.emptyList $d.map $d.emptyMap $d.nested $d.nested.a.b.c $d.people $d.missing $d.missing.x $.Pages $.Params $.Params.name $.Params.amount $.Params.constructor .name'.split(
    ' ',
  )
// Nearly always of one kind, so that they may be compared.
const alikes = [
  ['1', '2', '0x1F', '(len $d.words)', "'a'", '(index $d.text 0)'],
  ['1.0', '2.5', '$d.five', '$d.half', '$d.neg', '$d.n', '1e6'],
  ['"a"', '"beta"', '$d.text', '$d.empty', '(index $d.words 1)', '$.Params.name'],
]
const lists = ['$d.words', '$d.numbers', '$d.list', '$d.lists', '$d.people', '$d.text', '$d.map', '"abc"']
const functions =
  'and or not eq ne lt le gt ge index index slice len len print println html js urlquery printf printf'.split(
    ' ',
  )
const verbs = [...'vvvdsqxXfFeEgGtTbcoOUwz%é!']

/** One word: a literal, data, a variable or something in parentheses. */
export function operand(random: Random, variables: readonly string[], depth: number): string {
  if (depth > 0 && random.chance(0.3)) {
    const field = random.chance(0.05) ? random.pick(['.a', '.b.c', '.name', '.length']) : ''
    return `(${pipeline(random, variables, depth - 1)})${field}`
  }
  if (variables.length > 0 && random.chance(0.2)) return random.pick(variables)
  return random.pick(random.chance(0.45) ? literals : paths)
}

/** Commands with pipes between them. */
export function pipeline(random: Random, variables: readonly string[], depth: number): string {
  const commands = [
    command(random, variables, depth),
    ...random.times(1, () => call(random, variables, depth)),
  ]
  return commands.join(random.pick([' | ', '|', ' |']))
}

function command(random: Random, variables: readonly string[], depth: number): string {
  return random.chance(0.5) ? operand(random, variables, depth) : call(random, variables, depth)
}

function call(random: Random, variables: readonly string[], depth: number): string {
  const name = random.pick(functions)
  const word = () => operand(random, variables, depth)
  const data = () => random.pick(paths.slice(3))
  const alike = random.pick(alikes)
  const compared = () => (random.chance(0.7) ? random.pick(alike) : word())
  const words: Record<string, () => string[]> = {
    index: () => [random.pick(lists), random.pick([...'0012', '"a"', word()])],
    slice: () => [random.pick(lists), ...random.times(2, () => random.pick([...'00112', word()])).sort()],
    printf: () => [JSON.stringify(format(random)), ...random.times(3, word)],
    len: () => [random.pick([...lists, data()])],
    not: () => [word()],
    and: () => [word(), word()],
    or: () => [word(), ...random.times(2, word)],
    eq: () => [compared(), compared(), ...random.times(1, compared)],
  }
  if (['ne', 'lt', 'le', 'gt', 'ge'].includes(name)) return [name, compared(), compared()].join(' ')
  const args = words[name]?.() ?? random.times(3, word)
  return [name, ...args].join(' ')
}

/** A format for printf, right or wrong. */
function format(random: Random): string {
  const pieces = random.times(3, () => {
    const flags = random.times(2, () => random.pick([...'#0+- '])).join('')
    const index = random.chance(0.08) ? `[${random.pick(['1', '2', '9', 'x', ''])}]` : ''
    const width = random.chance(0.4) ? random.pick(['1', '4', '12', '*', '07']) : ''
    const precision = random.chance(0.4) ? `.${random.pick(['', '0', '1', '2', '5', '20', '*'])}` : ''
    return (
      random.pick(['', 'a', ' ', '€']) +
      (random.chance(0.95) ? '%' : '') +
      flags +
      index +
      width +
      precision +
      random.pick(verbs)
    )
  })
  return pieces.join('')
}
