'use client'
import type { Ref } from 'react'

interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  onBlur?: () => void
  disabled?: boolean
  id?: string
  name?: string
  ref?: Ref<HTMLInputElement>
  'aria-label'?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string
}

/** On or off, in force at once. */
export function Switch({ checked, onChange, ...props }: SwitchProps) {
  return (
    <span className="relative inline-flex h-5 w-8.5 shrink-0">
      <input
        {...props}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={event => onChange(event.target.checked)}
        className="peer absolute inset-0 cursor-pointer appearance-none rounded-full bg-control-strong transition-colors checked:bg-accent disabled:cursor-not-allowed disabled:opacity-55"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none relative m-0.5 size-4 rounded-full bg-raised transition-transform peer-checked:translate-x-3.5 dark:bg-sunken"
      />
    </span>
  )
}
