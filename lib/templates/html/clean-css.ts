// Code, or what fetches style sheets, bindings and documents, once it is written plainly.
const dangerous =
  /expression\(|javascript:|vbscript:|livescript:|mocha:|@import|@charset|-moz-binding|behaviou?r:|data:(?!image\/(?!svg))/
const comment = /\/\*[\s\S]*?(\*\/|$)/g

/**
 * Style sheet or style attribute without what runs code or imports: `expression(…)`, script addresses, data that is
 * no picture, bindings, `@import`. Declarations are dropped whole; all others stay as they are.
 */
export function cleanCss(css: string): string {
  const calm = css.replace(/<(?![\s=\d])/g, '')
  if (!isDangerous(calm)) return calm
  // Comments may stand inside of words and hide them; without comments, each declaration is looked at alone.
  return calm
    .replace(comment, '')
    .split(/([;{}])/)
    .map(piece => (isDangerous(piece) ? '' : piece))
    .join('')
}

/** What looks like a comment may be in a string, so what is in it counts too. */
function isDangerous(css: string): boolean {
  return dangerous.test(plain(css.replace(comment, ''))) || dangerous.test(plain(css))
}

/** As a browser reads it: no escapes, no spaces, small letters. */
function plain(css: string): string {
  return css
    .replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, code: string | undefined, char: string | undefined) =>
      code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : (char ?? ''),
    )
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}\\'"]/gu, '')
}
