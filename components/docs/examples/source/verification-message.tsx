import type { Verification } from './use-verification'

export interface VerificationWords {
  checking: string
  verified: string
  wrong: (attemptsLeft: number) => string
  expired: string
  locked: string
  unreachable: string
}

/** Says what came of a code, to eyes and to screen readers. Always on the page, so that changes are announced. */
export function VerificationMessage({
  id,
  state,
  words,
}: {
  id: string
  state: Verification
  words: VerificationWords
}) {
  const calm = state.kind === 'checking' || state.kind === 'verified'
  return (
    <div id={id} className="verification-message" data-kind={state.kind}>
      <span role="status">{calm && words[state.kind]}</span>
      <span role="alert">{!calm && problem(state, words)}</span>
    </div>
  )
}

function problem(state: Verification, words: VerificationWords): string {
  switch (state.kind) {
    case 'wrong':
      return words.wrong(state.attemptsLeft)
    case 'expired':
    case 'locked':
    case 'unreachable':
      return words[state.kind]
    default:
      return ''
  }
}
