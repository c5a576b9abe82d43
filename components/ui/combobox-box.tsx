'use client'
import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from './class-names.ts'
import type { ComboboxAttributes } from './combobox-props.ts'
import { controlStyle } from './control.ts'

interface ComboboxBoxProps extends ComboboxAttributes {
  value: readonly string[]
  onFocused: (focused: boolean) => void
}

/** What holds the place of a combobox until its library is there: it shows what is chosen and can have the focus. */
export function ComboboxBox({
  options,
  value,
  placeholder,
  className,
  onFocused,
  ...input
}: ComboboxBoxProps) {
  const t = useTranslations('ui')
  const chosen = options.filter(option => value.includes(option.value))
  return (
    <span className={classNames('relative block', className)}>
      <input
        {...input}
        role="combobox"
        aria-expanded={false}
        aria-haspopup="listbox"
        readOnly
        value={chosen.map(({ label }) => label).join(', ')}
        placeholder={placeholder ?? t('choose')}
        onFocus={() => onFocused(true)}
        onBlur={() => onFocused(false)}
        className={classNames(controlStyle, 'h-9 pr-9')}
      />
      <ChevronsUpDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-ink-3"
      />
    </span>
  )
}
