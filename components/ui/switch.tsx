'use client'
import { Switch as Base } from '@base-ui/react/switch'
import type { Ref } from 'react'

interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  onBlur?: () => void
  disabled?: boolean
  id?: string
  ref?: Ref<HTMLElement>
  'aria-label'?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string
}

export function Switch({ onChange, ...props }: SwitchProps) {
  return (
    <Base.Root
      {...props}
      onCheckedChange={onChange}
      className="inline-flex h-5 w-8.5 shrink-0 items-center rounded-full bg-control-strong p-0.5 transition-colors data-disabled:cursor-not-allowed data-checked:bg-accent data-disabled:opacity-55"
    >
      <Base.Thumb className="size-4 rounded-full bg-raised transition-transform data-checked:translate-x-3.5 dark:bg-sunken" />
    </Base.Root>
  )
}
