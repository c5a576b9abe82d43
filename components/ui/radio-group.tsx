'use client'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import type { Option } from './option.ts'

interface RadioGroupProps {
  label: string
  /** Whether the label is only for screen readers. */
  hideLabel?: boolean
  value: string
  onChange: (value: string) => void
  options: readonly Option[]
  look?: 'list' | 'cards'
}

const cardStyle =
  'rounded-md border border-control bg-raised p-3 transition-colors hover:border-control-strong has-checked:border-accent has-checked:bg-accent-soft'

/** One of a few, each with its explanation in sight. */
export function RadioGroup({ label, hideLabel, value, onChange, options, look = 'list' }: RadioGroupProps) {
  const name = useId()
  return (
    <fieldset>
      <legend className={hideLabel ? 'sr-only' : 'mb-1.5 font-medium'}>{label}</legend>
      <div className={look === 'cards' ? 'grid gap-2 sm:grid-cols-2' : 'space-y-2'}>
        {options.map(option => (
          <label
            key={option.value}
            className={classNames(
              'flex cursor-pointer items-start gap-2.5 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed has-disabled:text-ink-3',
              look === 'cards' ? cardStyle : 'rounded-sm',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className="mt-0.75 size-4 shrink-0 cursor-[inherit] appearance-none rounded-full border border-control-strong bg-raised outline-none transition-all checked:border-5 checked:border-accent"
            />
            {option.mark}
            <span className="min-w-0">
              {option.label}
              {option.detail && <span className="block text-ink-3 text-sm">{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
