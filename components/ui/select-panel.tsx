'use client'
import { Select as Base } from '@base-ui/react/select'
import { Check } from 'lucide-react'
import type { RefObject } from 'react'
import { classNames } from './class-names.ts'
import type { Option } from './option.ts'
import { OptionLabel } from './option-label.tsx'
import { popupItemStyle, popupStyle } from './popup.ts'

interface PanelProps {
  id: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Around the button. */
  box: RefObject<HTMLElement | null>
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
}

/** The list of a `Select`. */
export default function SelectPanel({ id, open, onOpenChange, box, options, value, onChange }: PanelProps) {
  return (
    <Base.Root
      items={options.map(({ value, label }) => ({ value, label }))}
      value={value}
      onValueChange={next => onChange(next ?? '')}
      open={open}
      modal={false}
      onOpenChange={(next, { event }) => {
        // The button opens and closes by its own click: a press on it is not one outside.
        if (!next && event.target instanceof Node && box.current?.contains(event.target)) return
        onOpenChange(next)
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={box}
          alignItemWithTrigger={false}
          sideOffset={4}
          className="z-50 outline-none"
        >
          <Base.Popup
            finalFocus={() => box.current?.querySelector('button') ?? true}
            className={classNames(
              popupStyle,
              'max-h-(--available-height) min-w-(--anchor-width) max-w-(--available-width) overflow-y-auto',
            )}
          >
            <Base.List id={id} className="p-1 outline-none">
              {options.map(option => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className={popupItemStyle}
                >
                  <Base.ItemText className="min-w-0 flex-1">
                    <OptionLabel {...option} />
                  </Base.ItemText>
                  <Base.ItemIndicator>
                    <Check aria-hidden="true" className="text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
