import type { Callback } from '#lib/callbacks/find-callback.ts'

type Attempt = Pick<Callback['attemptsMade'][number], 'outcome' | 'error' | 'answerStatus'>

/** Why an attempt failed, as a key of the texts `callbacks.why`; undefined for one that did not. */
export function explainAttempt({ outcome, error, answerStatus }: Attempt): string | undefined {
  if (outcome === 'delivered') return undefined
  if (answerStatus === null) return error === 'broken' ? 'answerBroken' : (error ?? 'connection')
  if (answerStatus < 400) return 'redirect'
  if (answerStatus === 410) return 'gone'
  if (answerStatus === 429 || answerStatus === 503) return 'busy'
  return answerStatus < 500 ? 'refused' : 'broken'
}
