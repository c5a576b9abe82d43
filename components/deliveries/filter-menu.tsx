'use client'
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useOptimistic } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { popupItemStyle, popupStyle } from '#components/ui/popup.ts'
import { pillStyle } from './pill-style.ts'

interface FilterMenuProps {
  label: string
  options: { value: string; label: string }[]
  chosen: string[]
  /** Shows the list with these; resolves when it is there. */
  onChange: (values: string[]) => void
  start: (action: () => void) => void
}

/** Several values of one filter: stays open while they are ticked. */
export function FilterMenu({ label, options, chosen, onChange, start }: FilterMenuProps) {
  const t = useTranslations('deliveries')
  const [ticked, tick] = useOptimistic(chosen)
  const toggle = (value: string, on: boolean) =>
    start(() => {
      const next = on ? [...ticked, value] : ticked.filter(one => one !== value)
      tick(next)
      onChange(next)
    })
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={classNames(pillStyle, ticked.length > 0 && 'border-accent border-solid text-accent')}
        aria-label={ticked.length > 0 ? t('filter.chosen', { label, count: ticked.length }) : label}
      >
        {label}
        {ticked.length > 0 && <span className="font-mono text-xs">{ticked.length}</span>}
        <ChevronDown aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={6} className="z-50 outline-none">
          <Menu.Popup
            className={classNames(
              popupStyle,
              'max-h-[min(22rem,var(--available-height))] min-w-52 max-w-80 overflow-y-auto p-1',
            )}
          >
            {options.map(option => (
              <Menu.CheckboxItem
                key={option.value}
                checked={ticked.includes(option.value)}
                onCheckedChange={on => toggle(option.value, on)}
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
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
