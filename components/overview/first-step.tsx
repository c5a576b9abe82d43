import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

interface FirstStepProps {
  number: number
  title: string
  text?: string | undefined
  state: 'done' | 'current' | 'open'
  /** The state in a word, for screen readers. */
  stateWord: string
  children?: ReactNode
}

/** A step of a checklist; the current one is unfolded. */
export function FirstStep({ number, title, text, state, stateWord, children }: FirstStepProps) {
  return (
    <li
      aria-current={state === 'current' ? 'step' : undefined}
      className="flex gap-3 border-b py-3 last:border-b-0 last:pb-0"
    >
      <span
        aria-hidden="true"
        className={classNames(
          'grid size-5.5 shrink-0 place-items-center rounded-full border text-xs',
          state === 'done' && 'border-transparent bg-accent-soft text-accent',
          state === 'current' && 'border-accent text-accent',
          state === 'open' && 'text-ink-3',
        )}
      >
        {state === 'done' ? <Check className="size-3.5" /> : number}
      </span>
      <div className="min-w-0 flex-1">
        <h3 className={classNames('font-medium', state !== 'current' && 'text-ink-2')}>
          {title}
          <span className="sr-only">, {stateWord}</span>
        </h3>
        {text && <p className="mt-0.5 max-w-2xl text-ink-2">{text}</p>}
        {children && <div className="mt-3 max-w-2xl">{children}</div>}
      </div>
    </li>
  )
}
