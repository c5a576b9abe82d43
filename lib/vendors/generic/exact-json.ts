interface Source {
  source: string
}

/** JSON with whole numbers beyond 2^53 as text, digit for digit: vendors number their messages so. Undefined when it is none. */
export function readExactJson(text: string): unknown {
  try {
    return JSON.parse(text, exact as (name: string, value: unknown) => unknown)
  } catch {
    return undefined
  }
}

function exact(_name: string, value: unknown, context: Source): unknown {
  const lossy = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return lossy && /^-?\d+$/.test(context.source) ? context.source : value
}
