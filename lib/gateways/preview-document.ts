import type { RenderedEmail } from '#lib/templates/email.ts'

/** Links of a preview would leave it; a window of their own is what the sandbox does not open. */
const base = '<base target="_blank">'

/** A rendered mail as the document of a preview; plain text as a mail program shows it. */
export function previewDocument({ html, text }: Pick<RenderedEmail, 'html' | 'text'>): string {
  if (html === undefined) return textDocument(text)
  const head = /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html)
  const end = head ? head.index + head[0].length : 0
  return html.slice(0, end) + base + html.slice(end)
}

function textDocument(text: string): string {
  const style = 'font:15px/1.5 system-ui,sans-serif;white-space:pre-wrap;overflow-wrap:anywhere;padding:8px'
  const scheme = '<meta name="color-scheme" content="light dark">'
  return `<!doctype html><html><head><meta charset="utf-8">${scheme}</head><body style="${style}">${escaped(text)}</body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
