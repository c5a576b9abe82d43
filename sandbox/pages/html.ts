const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, char => entities[char] ?? char)

export type Markup = { markup: string }

type Part = Markup | string | number | null | false | Part[]

const render = (part: Part): string => {
  if (part === null || part === false) return ''
  if (Array.isArray(part)) return part.map(render).join('')
  return typeof part === 'object' ? part.markup : escapeHtml(String(part))
}

/** Markup in which every interpolated text is escaped; only other markup goes in as it is. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: strings.reduce((all, piece, index) => all + render(parts[index - 1] ?? null) + piece),
})

/** Markup made by hand, already escaped. */
export const trusted = (markup: string): Markup => ({ markup })
