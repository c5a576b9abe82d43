const tags = [/<html[\s>]/i, /<\/html\s*>/i, /<body[\s>]/i, /<\/body\s*>/i]

/** Whether a message is HTML at all: it has a tag, a comment or a doctype. */
export function isHtml(message: string): boolean {
  return /<[a-z!/]/i.test(message)
}

/** An HTML message needs `<html>`, `</html>`, `<body>` and `</body>`; plain text needs none. */
export function requireDocument(message: string): boolean {
  return !isHtml(message) || tags.every(tag => tag.test(message))
}
