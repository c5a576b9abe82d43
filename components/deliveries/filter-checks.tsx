'use client'
import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { popupItemStyle } from '#components/ui/popup.ts'

interface FilterChecksProps {
  options: { value: string; label: string }[]
  ticked: string[]
  onToggle: (value: string, on: boolean) => void
}

/** The values of a filter in its menu, which stays open while they are ticked. */
export function FilterChecks({ options, ticked, onToggle }: FilterChecksProps) {
  return (
    <div className="max-h-80 overflow-y-auto">
      {options.map(option => (
        <Menu.CheckboxItem
          key={option.value}
          checked={ticked.includes(option.value)}
          onCheckedChange={on => onToggle(option.value, on)}
          closeOnClick={false}
          className={popupItemStyle}
        >
          <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-control-strong">
            <Menu.CheckboxItemIndicator>
              <Check aria-hidden="true" className="size-3! stroke-3 text-accent" />
            </Menu.CheckboxItemIndicator>
          </span>
          <span className="min-w-0 truncate">{option.label}</span>
        </Menu.CheckboxItem>
      ))}
    </div>
  )
}
