import { ArrowDown, ArrowUp } from 'lucide-react'

interface ChangeProps {
  /** Written with its sign; undefined when there is nothing to compare with. */
  text: string | undefined
  direction: number
  /** Against what, for screen readers and as a title. */
  against: string
}

/** How a figure differs from that of the period before. More is not always better, so it has no colour. */
export function Change({ text, direction, against }: ChangeProps) {
  if (!text) return null
  return (
    <span
      title={against}
      className="inline-flex items-center gap-0.5 whitespace-nowrap text-ink-3 [&_svg]:size-3"
    >
      {direction > 0 && <ArrowUp aria-hidden="true" />}
      {direction < 0 && <ArrowDown aria-hidden="true" />}
      {text}
      <span className="sr-only"> {against}</span>
    </span>
  )
}
