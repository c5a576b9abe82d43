import type { Block, Inline, PageText } from './page-text.ts'

/** What a page has in common with itself in other languages. */
export interface Outline {
  sections: string[]
  /** `name argument` */
  slots: string[]
  links: string[]
  code: string[]
}

/** The parts of a page that no translation changes, each one named once. */
export function outlineOf({ lead, opening, sections }: PageText): Outline {
  const blocks = [...opening, ...sections.flatMap(section => section.blocks)]
  const inlines = [...lead, ...blocks.flatMap(inlinesOf)]
  return {
    sections: sections.map(({ id }) => id),
    slots: once(
      blocks.flatMap(block => (block.kind === 'slot' ? [`${block.name} ${block.argument}`.trim()] : [])),
    ),
    links: once(inlines.flatMap(part => (part.kind === 'link' ? [part.href] : []))),
    code: once(inlines.flatMap(part => (part.kind === 'code' ? [part.text] : []))),
  }
}

/** Whether a link stays within the documentation. */
export function isPageLink(href: string): boolean {
  return href === '/docs' || /^\/docs[/#]/.test(href)
}

const once = (values: string[]) => [...new Set(values)]

function inlinesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.text
    case 'list':
      return block.items.flat()
    case 'table':
      return [...block.head, ...block.rows.flat()].flat()
    default:
      return []
  }
}
