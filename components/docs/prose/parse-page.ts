import type { Block, PageText, TextSection } from './page-text.ts'
import { parseInline } from './parse-inline.ts'

/**
 * Reads a page of the documentation: Markdown's paragraphs, lists, tables, quotes (notes) and fences, sections as
 * `## Title {#anchor}`, and slots as `::name argument`. Throws where a page has no lead or a heading no anchor.
 */
export function parsePage(source: string): PageText {
  const [lead, ...rest] = chunksOf(source)
  if (!lead || lead.startsWith('##')) throw new Error('a page begins with its lead')
  const opening: Block[] = []
  const sections: TextSection[] = []
  for (const chunk of rest) {
    if (chunk.startsWith('#')) sections.push(parseHeading(chunk))
    else (sections.at(-1)?.blocks ?? opening).push(parseBlock(chunk))
  }
  return { lead: parseInline(oneLine(lead)), opening, sections }
}

const fence = '```'

/** What stands between empty lines; a fence is one chunk whatever is in it. */
function chunksOf(source: string): string[] {
  const chunks: string[] = []
  let lines: string[] = []
  let fenced = false
  for (const line of [...source.split(/\r?\n/), '']) {
    if (line.startsWith(fence)) fenced = !fenced
    if (line.trim() !== '' || fenced) lines.push(line)
    else if (lines.length > 0) {
      chunks.push(lines.join('\n'))
      lines = []
    }
  }
  return chunks
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim()

function parseHeading(chunk: string): TextSection {
  const [, title, id] = /^## (.+) \{#([a-z0-9-]+)\}$/.exec(chunk) ?? []
  if (!title || !id) throw new Error(`not a heading with an anchor: ${chunk}`)
  return { id, title, blocks: [] }
}

function parseBlock(chunk: string): Block {
  const [first = '', ...rest] = chunk.split('\n')
  if (first.startsWith(fence)) {
    return { kind: 'code', label: first.slice(fence.length).trim(), text: rest.slice(0, -1).join('\n') }
  }
  const slot = /^::(\w+)(?: (.+))?$/.exec(chunk)
  if (slot) return { kind: 'slot', name: slot[1] ?? '', argument: slot[2] ?? '' }
  if (first.startsWith('|')) return parseTable([first, ...rest])
  if (/^(- |\d+\. )/.test(first)) return parseList(chunk)
  if (first.startsWith('> ')) {
    return { kind: 'note', text: parseInline(oneLine(chunk.replace(/^> ?/gm, ''))) }
  }
  return { kind: 'paragraph', text: parseInline(oneLine(chunk)) }
}

function parseList(chunk: string): Block {
  const items = chunk.split(/\n(?=- |\d+\. )/).map(item => item.replace(/^(- |\d+\. )/, ''))
  return {
    kind: 'list',
    ordered: !chunk.startsWith('- '),
    items: items.map(item => parseInline(oneLine(item))),
  }
}

function parseTable(lines: string[]): Block {
  const [head = [], , ...rows] = lines.map(line =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(cell => parseInline(cell.trim())),
  )
  return { kind: 'table', head, rows }
}
