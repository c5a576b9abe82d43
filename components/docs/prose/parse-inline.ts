import type { Inline } from './page-text.ts'

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g

/** Reads `code`, **strong** and [links](/docs) within a line; everything else is text. */
export function parseInline(source: string): Inline[] {
  const parts: Inline[] = []
  let end = 0
  const addText = (text: string) => {
    if (text !== '') parts.push({ kind: 'text', text })
  }
  for (const match of source.matchAll(marks)) {
    const [whole, code, strong, text, href] = match
    addText(source.slice(end, match.index))
    end = match.index + whole.length
    if (code !== undefined) parts.push({ kind: 'code', text: code })
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (text !== undefined && href !== undefined) parts.push({ kind: 'link', text, href })
  }
  addText(source.slice(end))
  return parts
}

/** The words alone. */
export function plainText(inlines: Inline[]): string {
  return inlines.map(({ text }) => text).join('')
}
