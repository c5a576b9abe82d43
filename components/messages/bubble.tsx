import { classNames } from '#components/ui/class-names.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

/** A text message as a phone shows it. */
export function Bubble({ text, channel }: { text: string; channel: Channel }) {
  return (
    <div className={classNames('rounded-lg border p-3', channel === 'SMS' ? 'bg-paper' : 'bg-sunken')}>
      <p
        dir="auto"
        className={classNames(
          'w-fit max-w-full whitespace-pre-wrap px-3 py-2 [overflow-wrap:anywhere]',
          channel === 'SMS'
            ? 'rounded-2xl rounded-bl-sm bg-hover'
            : 'rounded-lg rounded-tl-none border bg-raised',
        )}
      >
        {text}
      </p>
    </div>
  )
}
