import Link from 'next/link'
import { Fragment } from 'react'
import type { Inline } from './page-text.ts'

/** Words with their code, emphasis and links. */
export function InlineText({ parts }: { parts: Inline[] }) {
  return parts.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a page never change their order
    return <Fragment key={index}>{inline(part)}</Fragment>
  })
}

function inline(part: Inline) {
  switch (part.kind) {
    case 'code':
      return <Code text={part.text} />
    case 'strong':
      return <strong className="font-semibold">{part.text}</strong>
    case 'link':
      return (
        <Link
          href={part.href}
          className="text-accent underline decoration-1 decoration-accent/40 underline-offset-3 hover:decoration-accent"
        >
          {/^`.+`$/.test(part.text) ? <Code text={part.text.slice(1, -1)} /> : part.text}
        </Link>
      )
    default:
      return part.text
  }
}

function Code({ text }: { text: string }) {
  return (
    <code className="rounded-sm bg-hover px-1 py-px font-mono text-[0.9em] [overflow-wrap:anywhere]">
      {text}
    </code>
  )
}
