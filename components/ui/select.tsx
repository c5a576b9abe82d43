'use client'
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control.ts'

export interface SelectOption {
  value: string
  label: string
  mark?: ReactNode
  /** What stands at the far side of the row, such as a price. */
  detail?: string
  disabled?: boolean
}
interface SelectProps {
  id: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  options: readonly SelectOption[]
  placeholder: string
  ref?: Ref<HTMLButtonElement>
  'aria-label'?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** A select whose options carry a mark and a detail. */
export function Select({ id, value, onChange, onBlur, options, placeholder, ref, ...aria }: SelectProps) {
  const chosen = options.find(option => option.value === value)
  return (
    <Base.Root
      value={value || null}
      onValueChange={next => onChange(next ?? '')}
      onOpenChange={open => !open && onBlur?.()}
    >
      <Base.Trigger
        {...aria}
        id={id}
        ref={ref}
        className={classNames(controlStyle, 'flex h-9 items-center gap-2 pr-2 text-left')}
      >
        {chosen?.mark}
        <span className={classNames('min-w-0 flex-1 truncate', !chosen && 'text-ink-3')}>
          {chosen?.label ?? placeholder}
        </span>
        {chosen?.detail && <span className="text-ink-3 text-sm">{chosen.detail}</span>}
        <Base.Icon className="text-ink-3">
          <ChevronsUpDown className="size-4" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-popup outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {options.map(option => (
              <Base.Item
                key={option.value}
                value={option.value}
                label={option.label}
                disabled={option.disabled}
                className="flex cursor-default select-none items-center gap-2 rounded-md py-1.5 pr-2 pl-2 text-base outline-none data-highlighted:bg-hover data-disabled:opacity-55"
              >
                {option.mark}
                <Base.ItemText className="min-w-0 flex-1 truncate">{option.label}</Base.ItemText>
                {option.detail && <span className="pl-6 text-ink-3 text-sm">{option.detail}</span>}
                <span className="flex size-4">
                  <Base.ItemIndicator>
                    <Check className="size-4 text-accent" />
                  </Base.ItemIndicator>
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
