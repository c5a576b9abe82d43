'use client'
import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { type ReactNode, type Ref, useId } from 'react'
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
  ref?: Ref<HTMLElement>
  'aria-invalid'?: boolean
}

export function Checkbox(props: CheckboxProps) {
  const {
    checked,
    onChange,
    label,
    hideLabel,
    help,
    indeterminate = false,
    disabled = false,
    ...rest
  } = props
  const id = useId()
  return (
    <div className="flex items-start gap-2.5">
      <Base.Root
        {...rest}
        checked={checked}
        onCheckedChange={onChange}
        indeterminate={indeterminate}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={help ? `${id}-help` : undefined}
        className="mt-0.75 grid size-4 shrink-0 cursor-pointer place-items-center rounded-sm border border-control-strong bg-raised text-on-accent transition-colors hover:border-ink-3 aria-invalid:border-bad data-disabled:cursor-not-allowed data-checked:border-accent data-indeterminate:border-accent data-checked:bg-accent data-indeterminate:bg-accent data-disabled:opacity-55"
      >
        <Base.Indicator>
          {indeterminate ? (
            <Minus aria-hidden="true" className="size-3 stroke-3" />
          ) : (
            <Check aria-hidden="true" className="size-3 stroke-3" />
          )}
        </Base.Indicator>
      </Base.Root>
      <div className={classNames('min-w-0', hideLabel && 'sr-only')}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger place to press; the box itself takes the keys */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <span id={`${id}-label`} className="cursor-pointer" onClick={() => disabled || onChange(!checked)}>
          {label}
        </span>
        {help && (
          <p id={`${id}-help`} className="text-ink-3 text-sm">
            {help}
          </p>
        )}
      </div>
    </div>
  )
}
