'use client'
import { Check, Minus } from 'lucide-react'
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react'
import { classNames } from './class-names.ts'

interface CheckboxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  onBlur?: () => void
  /** Some of what it stands for, not all. */
  indeterminate?: boolean
  label: ReactNode
  /** Whether the label is only for screen readers. */
  hideLabel?: boolean
  help?: ReactNode
  id?: string
  name?: string
  disabled?: boolean
  ref?: Ref<HTMLInputElement>
  'aria-invalid'?: boolean
}

export function Checkbox(props: CheckboxProps) {
  const { checked, onChange, label, hideLabel, help, indeterminate = false, ref, ...rest } = props
  const box = useRef<HTMLInputElement>(null)
  const helpId = useId()
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => box.current)
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate
  }, [indeterminate])
  const Mark = indeterminate ? Minus : Check
  return (
    <label className="flex cursor-pointer items-start gap-2.5 has-disabled:cursor-not-allowed">
      <span className="relative mt-0.75 grid size-4 shrink-0 place-items-center">
        <input
          {...rest}
          ref={box}
          type="checkbox"
          checked={checked}
          onChange={event => onChange(event.target.checked)}
          aria-describedby={help ? helpId : undefined}
          className={classNames(
            'peer absolute inset-0 cursor-[inherit] appearance-none rounded-sm border base:border-control-strong base:bg-raised transition-colors checked:border-accent checked:bg-accent hover:border-ink-3 disabled:opacity-55 aria-invalid:border-bad',
            indeterminate && 'border-accent bg-accent',
          )}
        />
        <Mark
          aria-hidden="true"
          className={classNames(
            'relative size-3 stroke-3 text-on-accent',
            !indeterminate && 'invisible peer-checked:visible',
          )}
        />
      </span>
      <span className={classNames('min-w-0', hideLabel && 'sr-only')}>
        {label}
        {help && (
          <span id={helpId} className="block text-ink-3 text-sm">
            {help}
          </span>
        )}
      </span>
    </label>
  )
}
