'use client'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

interface SegmentedProps {
  label: string
  value: string | undefined
  onChange: (value: string) => void
  options: readonly { value: string; label: string; icon?: ReactNode }[]
  size?: 'normal' | 'small'
}

/** One of a few, in force at once. Radio buttons underneath: arrows move, one stop for Tab. */
export function Segmented({ label, value, onChange, options, size = 'normal' }: SegmentedProps) {
  const name = useId()
  return (
    <fieldset className="inline-flex rounded-md border border-control bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map(option => (
        <label
          key={option.value}
          className={classNames(
            'flex cursor-pointer select-none items-center gap-1.5 whitespace-nowrap rounded-sm px-2.5 text-ink-2 transition-colors hover:text-ink has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent [&_svg]:size-4',
            size === 'small' ? 'h-6.5 text-sm' : 'h-7.5',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
