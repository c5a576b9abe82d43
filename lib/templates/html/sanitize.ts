import sanitizeHtml from 'sanitize-html'
import { cleanCss } from './clean-css.ts'
import { rules } from './rules.ts'

const doctype = /^\s*(?:<\?xml[^<>]*>\s*)?(<!doctype\s+html\b[^<>]{0,200}>)/i

/** An e-mail's HTML without scripts, event handlers, forms, frames and addresses that run code. */
export function sanitize(html: string): string {
  const kind = doctype.exec(html)?.[1]
  const clean = sanitizeHtml(html, rules).replace(
    // Elsewhere `<` and `>` are escaped: this is what the sanitiser wrote as an element.
    /(<style(?: [^<>]*)?>)([\s\S]*?)(<\/style>)/g,
    (_, open: string, css: string, close: string) => open + cleanCss(css) + close,
  )
  return kind ? `${kind}\n${clean.trimStart()}` : clean
}
