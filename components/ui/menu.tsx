'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface MenuProps {
  trigger: ReactElement
  align?: 'start' | 'end'
  children: ReactNode
}

export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} className="z-50">
          <Base.Popup className="min-w-52 rounded-lg border bg-raised p-1 shadow-popup outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const itemStyle =
  'flex h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-base outline-none data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-ink-3'

export function MenuItem({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Base.Item onClick={onClick} className={itemStyle}>
      {children}
    </Base.Item>
  )
}

interface MenuChoiceProps {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: ReactNode }[]
}

/** One of several: the chosen one bears a tick. */
export function MenuChoice({ label, value, onChange, options }: MenuChoiceProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-ink-3 text-xs">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {options.map(option => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            closeOnClick
            className={classNames(itemStyle, 'justify-between')}
          >
            <span className="flex min-w-0 items-center gap-2 truncate">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check className="text-accent!" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
}
