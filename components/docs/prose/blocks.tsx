import { Fragment, type ReactNode } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { InlineText } from './inline-text.tsx'
import type { Block, Inline } from './page-text.ts'
import { plainText } from './parse-inline.ts'
import { TextTable } from './text-table.tsx'

/** Draws what a page's `::name argument` stands for. */
export type RenderSlot = (name: string, argument: string) => ReactNode

interface BlocksProps {
  blocks: Block[]
  /** The section's title: what its tables are about. */
  title: string
  slot: RenderSlot
}

/** The blocks of a section, one below the other. */
export function Blocks({ blocks, title, slot }: BlocksProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {blocks.map((block, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change their order
        return <Fragment key={index}>{draw(block, title, slot)}</Fragment>
      })}
    </div>
  )
}

function draw(block: Block, title: string, slot: RenderSlot): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="max-w-140">
          <InlineText parts={block.text} />
        </p>
      )
    case 'note':
      return (
        <Alert tone="info">
          <InlineText parts={block.text} />
        </Alert>
      )
    case 'code':
      return <CodeBlock label={block.label} code={block.text} />
    case 'table':
      return <TextTable label={title} table={block} />
    case 'slot':
      return slot(block.name, block.argument)
    case 'list':
      return <List ordered={block.ordered} items={block.items} />
  }
}

function List({ ordered, items }: { ordered: boolean; items: Inline[][] }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={`max-w-140 space-y-2 pl-5 marker:text-ink-3 ${ordered ? 'list-decimal' : 'list-disc'}`}>
      {items.map(item => (
        <li key={plainText(item)}>
          <InlineText parts={item} />
        </li>
      ))}
    </Tag>
  )
}
