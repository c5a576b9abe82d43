import { AppError } from './error.ts'

const limits = { depth: 20, keys: 1_000, items: 10_000 }
/** A list of n has n - 1 commas: more of them cannot be within the limits. */
const commasMax = limits.keys + limits.items
const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Parses a request body. Throws `notJson` for anything that is not UTF-8 JSON, and `payloadInvalid` for JSON
 * no honest client sends: deeper than 20, more than 1,000 keys or 10,000 items, a repeated key, `__proto__`.
 */
export function parseJson(body: Buffer): unknown {
  let text: string
  let value: unknown
  try {
    text = decoder.decode(body)
    refuseSprawl(text)
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('notJson')
  }
  inspect(value)
  if (repeatsKey(text)) throw new AppError('payloadInvalid', tooMuch('a key is repeated'))
  return value
}

function tooMuch(message: string) {
  return { errors: [{ field: 'body', message }] }
}

/** Refuses before it is parsed what would take long to parse: brackets too deep, far too many values. */
function refuseSprawl(text: string): void {
  let depth = 0
  let commas = 0
  forEachMark(text, mark => {
    if (mark === '{' || mark === '[') depth++
    else if (mark === '}' || mark === ']') depth--
    else if (mark === ',') commas++
    if (depth > limits.depth) throw new AppError('payloadInvalid', tooMuch('nested too deep'))
    if (commas > commasMax) throw new AppError('payloadInvalid', tooMuch('too many items'))
  })
}

function inspect(root: unknown): void {
  let keys = 0
  let items = 0
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      items += value.length
      if (items > limits.items) throw new AppError('payloadInvalid', tooMuch('too many items'))
      for (const item of value) visit(item)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (++keys > limits.keys) throw new AppError('payloadInvalid', tooMuch('too many fields'))
        if (key === '__proto__') throw new AppError('payloadInvalid', tooMuch('a field name is not allowed'))
        visit(item)
      }
    }
  }
  visit(root)
}

/** Whether an object of valid JSON text names a key twice: JSON.parse would silently take the last. */
function repeatsKey(text: string): boolean {
  const objects: (Set<string> | undefined)[] = []
  let last = ''
  let repeated = false
  forEachMark(text, (mark, string) => {
    if (mark === '"') last = string
    else if (mark === '{') objects.push(new Set())
    else if (mark === '[') objects.push(undefined)
    else if (mark === '}' || mark === ']') objects.pop()
    else if (mark === ':') {
      const names = objects.at(-1)
      const name = last.includes('\\') ? String(JSON.parse(`"${last}"`)) : last
      if (names?.has(name)) repeated = true
      names?.add(name)
    }
  })
  return repeated
}

/** Calls back for every bracket, colon and comma outside strings, and for each whole string (mark `"`). */
function forEachMark(text: string, found: (mark: string, string: string) => void): void {
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (mark === '"') {
      const start = at + 1
      at = endOfString(text, start)
      found(mark, text.slice(start, at))
    } else if (mark === '{' || mark === '}' || mark === '[' || mark === ']' || mark === ':' || mark === ',') {
      found(mark, '')
    }
  }
}

/** Where the string's closing quote is: long ones, as of attachments, are not looked at character by character. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (end - backslashes > start && text.charAt(end - 1 - backslashes) === '\\') backslashes++
    if (backslashes % 2 === 0) return end
  }
  return text.length
}
