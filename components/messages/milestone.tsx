/** For ears alone: says something when it changes, so give it what changes seldom. */
export function Milestone({ text }: { text: string }) {
  return (
    <p role="status" className="sr-only">
      {text}
    </p>
  )
}
