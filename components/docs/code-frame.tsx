import type { ReactNode } from 'react'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { ScrollRegion } from '#components/ui/scroll-region.tsx'

interface CodeFrameProps {
  label: string
  /** What is copied. */
  text: string
  /** What the copy button is called. */
  copy: string
  /** What stands before the copy button. */
  controls?: ReactNode
  /** The text as it is shown, when it is more than plain. */
  children?: ReactNode
}

/** Code to read and to copy, as high as half a screen at most. */
export function CodeFrame({ label, text, copy, controls, children = text }: CodeFrameProps) {
  return (
    <figure aria-label={label} className="min-w-0 rounded-lg border bg-sunken">
      <figcaption className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5 pr-1.5 pl-3.5">
        <span className="text-ink-2 text-sm">{label}</span>
        <span className="ml-auto flex items-center gap-1.5">
          {controls}
          <CopyButton text={text} label={copy} />
        </span>
      </figcaption>
      <ScrollRegion label={label} className="max-h-120 overflow-auto rounded-b-lg">
        <pre className="w-max p-3.5 font-mono text-sm leading-5.5">
          <code>{children}</code>
        </pre>
      </ScrollRegion>
    </figure>
  )
}
