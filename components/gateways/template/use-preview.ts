import { unstable_rethrow } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Draft, PreviewAnswer } from './answers.ts'

/** So long nobody types before a draft is rendered, in milliseconds. */
const pause = 350

interface Shown {
  answer: PreviewAnswer | undefined
  /** The last one that could be made, even when what is written now cannot. */
  rendered: Extract<PreviewAnswer, { kind: 'rendered' }> | undefined
  /** Its draft and its data. */
  good: (Draft & { params: string }) | undefined
  failed: boolean
}

const nothing: Shown = { answer: undefined, rendered: undefined, good: undefined, failed: false }

/** Renders what is being written, a moment after it was; an answer that was overtaken is dropped. */
export function usePreview(
  draft: Draft,
  params: string,
  render: (draft: Draft, params: string) => Promise<PreviewAnswer>,
): Shown & { pending: boolean } {
  const [shown, setShown] = useState<Shown>(nothing)
  const [pending, setPending] = useState(false)
  const turn = useRef(0)
  const { subject, message, escapeValues } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: the action is a new function with each drawing, and asking again for that alone would never end
  useEffect(() => {
    const own = ++turn.current
    const wanted = { subject, message, escapeValues }
    setPending(true)
    const timer = setTimeout(
      async () => {
        try {
          const answer = await render(wanted, params)
          if (own !== turn.current) return
          const made = answer.kind === 'rendered' && { rendered: answer, good: { ...wanted, params } }
          setShown(before => ({ ...before, ...made, answer, failed: false }))
        } catch (error) {
          unstable_rethrow(error)
          if (own === turn.current) setShown(before => ({ ...before, failed: true }))
        }
        if (own === turn.current) setPending(false)
      },
      own === 1 ? 0 : pause,
    )
    return () => clearTimeout(timer)
  }, [subject, message, escapeValues, params])
  return { ...shown, pending }
}
