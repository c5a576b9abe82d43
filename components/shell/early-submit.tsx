import { ReleaseForms } from './release-forms.ts'

// A form that asks for its scripts posts as text; a server action's posts as multipart and works without them.
const holdForms = `(() => {
  let early
  const hold = event => {
    const { method, enctype } = event.target
    if (method !== 'post' || enctype !== 'application/x-www-form-urlencoded') return
    event.preventDefault()
    event.stopImmediatePropagation()
    early = event
  }
  addEventListener('submit', hold, true)
  releaseForms = () => {
    removeEventListener('submit', hold, true)
    if (early?.target.isConnected) early.target.requestSubmit(early.submitter)
  }
})()`

/** A form that is sent before the scripts of its page have come waits for them, and keeps what was typed. */
export function EarlySubmit({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning>
        {holdForms}
      </script>
      <ReleaseForms />
    </>
  )
}
