const character = (pattern: RegExp) => (code: number) => pattern.test(String.fromCodePoint(code))

/** unicode.IsLetter, unicode.IsDigit and `_`: what names are made of. */
export const isAlphaNumeric = character(/^[\p{L}\p{Nd}_]$/u)

/** unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export const isPrint = character(/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u)

/** What text/template takes for a space. */
export const isSpace = (char: string) => char === ' ' || char === '\t' || char === '\r' || char === '\n'
