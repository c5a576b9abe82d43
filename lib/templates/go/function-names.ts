const names = [
  'and',
  'call',
  'eq',
  'ge',
  'gt',
  'html',
  'index',
  'js',
  'le',
  'len',
  'lt',
  'ne',
  'not',
  'or',
  'print',
  'printf',
  'println',
  'slice',
  'urlquery',
] as const

export type FunctionName = (typeof names)[number]

/** The functions that text/template knows by itself. */
export function isFunction(name: string): name is FunctionName {
  return (names as readonly string[]).includes(name)
}
