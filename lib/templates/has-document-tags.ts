/** Whether a message is HTML; plain text has no tag. */
function isHtml(message: string): boolean {
  return /<[a-z!/]/i.test(message)
}

/** Whether an HTML message has its html and body tags, opened and closed; plain text needs none. */
export function hasDocumentTags(message: string): boolean {
  const tags = [/<html[\s>]/i, /<body[\s>]/i, /<\/body\s*>/i, /<\/html\s*>/i]
  return !isHtml(message) || tags.every(tag => tag.test(message))
}
