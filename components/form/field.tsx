'use client'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { useSay } from './use-say.ts'

interface FieldProps {
  id: string
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  className?: string
  /** The control, which takes these attributes. */
  children: (attributes: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean
  }) => ReactNode
}

/** A labelled control with its help and its error beneath, tied together for screen readers. */
export function Field({ id, label, help, error, className, children }: FieldProps) {
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <div className={classNames('min-w-0', className)}>
      <label htmlFor={id} className="mb-1.5 block font-medium text-base">
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': Boolean(error) })}
      <FieldError id={id} error={error} />
      {help && (
        <p id={`${id}-help`} className="mt-1.5 text-ink-3 text-sm">
          {help}
        </p>
      )}
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const say = useSay()
  if (!error) return null
  return (
    <p id={`${id}-error`} className="mt-1.5 text-bad text-sm [overflow-wrap:anywhere]">
      {say(error)}
    </p>
  )
}
