'use client'
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control.ts'
import type { Option } from './option.ts'
import { OptionLabel } from './option-label.tsx'
import { popupItemStyle, popupStyle } from './popup.ts'

interface SelectProps {
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  id?: string
  name?: string
  disabled?: boolean
  size?: 'normal' | 'small'
  className?: string
  ref?: Ref<HTMLButtonElement>
  'aria-label'?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean
}

/** One of a short list, with marks; for long lists there is the combobox. */
export function Select(props: SelectProps) {
  const { options, value, onChange, placeholder, name, disabled = false, size, className, ...trigger } = props
  const t = useTranslations('ui')
  const chosen = options.find(option => option.value === value)
  return (
    <Base.Root
      items={options.map(({ value, label }) => ({ value, label }))}
      value={value}
      onValueChange={next => onChange(next ?? '')}
      name={name}
      disabled={disabled}
      modal={false}
    >
      <Base.Trigger
        {...trigger}
        className={classNames(
          controlStyle,
          'flex cursor-pointer items-center justify-between gap-2 pr-2.5 text-left data-disabled:cursor-not-allowed',
          size === 'small' ? 'h-8 text-sm' : 'h-9',
          className,
        )}
      >
        {chosen ? (
          <Base.Value>{() => <OptionLabel mark={chosen.mark} label={chosen.label} />}</Base.Value>
        ) : (
          <span className="truncate text-ink-3">{placeholder ?? t('choose')}</span>
        )}
        <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-50 outline-none">
          <Base.Popup
            className={classNames(
              popupStyle,
              'max-h-(--available-height) min-w-(--anchor-width) max-w-(--available-width) overflow-y-auto',
            )}
          >
            <Base.List className="p-1 outline-none">
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
