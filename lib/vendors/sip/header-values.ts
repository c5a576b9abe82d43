import type { SipHeaders } from './header-names.ts'

/** The first value of a header, by its long name in lower case. */
export function firstOf(headers: SipHeaders, name: string): string | undefined {
  return headers.find(([other]) => other === name)?.[1]
}

/** Every value of a header that may list several in one line (Via, Record-Route). */
export function listOf(headers: SipHeaders, name: string): string[] {
  return headers.filter(([other]) => other === name).flatMap(([, value]) => split(value, ','))
}

/** The branch of the first Via in a value, or undefined when it is none of ours over UDP. */
export function branchOf(via: string): string | undefined {
  const [first = ''] = split(via, ',')
  const [protocol = '', ...parameters] = split(first, ';')
  if (!/^SIP[ \t]*\/[ \t]*2\.0[ \t]*\/[ \t]*\w+[ \t]+\S/i.test(protocol)) return undefined
  return parametersOf(parameters).get('branch')
}

/** The tag of a From or To. */
export function tagOf(address: string): string | undefined {
  const [, ...parameters] = split(afterAddress(address), ';')
  return parametersOf(parameters).get('tag')
}

/** The URI of a Contact or Route: what stands in the brackets, or before the parameters. */
export function uriOf(address: string): string {
  const open = skipName(address)
  const close = address.indexOf('>', open)
  if (open >= 0 && close > open) return address.slice(open + 1, close).trim()
  return split(address, ';')[0] ?? ''
}

/** `name=value` parts by their name in lower case; quoted values are opened. */
export function parametersOf(parts: readonly string[]): Map<string, string> {
  return new Map(
    parts.map(part => {
      const equals = part.indexOf('=')
      const name = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase()
      return [name, equals < 0 ? '' : unquote(part.slice(equals + 1).trim())]
    }),
  )
}

/** Splits at a mark that stands neither in quotes nor in angle brackets. */
export function split(text: string, mark: ',' | ';'): string[] {
  const parts: string[] = []
  let begin = 0
  let quoted = false
  let nested = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted && letter === '\\') at++
    else if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === '<') nested = true
    else if (letter === '>') nested = false
    else if (letter === mark && !nested) {
      parts.push(text.slice(begin, at).trim())
      begin = at + 1
    }
  }
  return [...parts, text.slice(begin).trim()]
}

function afterAddress(address: string): string {
  const open = skipName(address)
  const close = address.indexOf('>', open)
  return open >= 0 && close > open ? address.slice(close + 1) : address
}

/** Where the opening bracket is; a quoted display name may hold brackets of its own. */
function skipName(address: string): number {
  if (!address.trimStart().startsWith('"')) return address.indexOf('<')
  const name = /^\s*"(?:[^"\\]|\\.)*"/.exec(address)
  return address.indexOf('<', name?.[0].length ?? 0)
}

function unquote(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? value.slice(1, -1).replace(/\\(.)/g, '$1')
    : value
}
