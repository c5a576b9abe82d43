'use client'
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { tabListStyle, tabStyle } from './tab-style.ts'

interface TabsProps {
  label: string
  items: readonly { value: string; label: string; content: ReactNode }[]
  value?: string
  onChange?: (value: string) => void
  defaultValue?: string
}

/** Panels of one page, one at a time. */
export function Tabs({ label, items, value, onChange, defaultValue = items[0]?.value }: TabsProps) {
  return (
    <Base.Root
      {...(value === undefined ? { defaultValue } : { value })}
      onValueChange={next => onChange?.(String(next))}
    >
      <Base.List aria-label={label} className={tabListStyle}>
        {items.map(item => (
          <Base.Tab key={item.value} value={item.value} className={tabStyle}>
            {item.label}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map(item => (
        <Base.Panel key={item.value} value={item.value}>
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
