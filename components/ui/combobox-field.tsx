'use client'
import { Combobox as Base } from '@base-ui/react/combobox'
import { ChevronsUpDown, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from './class-names.ts'
import { ComboboxList } from './combobox-list.tsx'
import type { ComboboxProps } from './combobox-props.ts'
import { controlStyle } from './control.ts'
import { sameOption } from './option.ts'

/** A `Combobox` once its library is there. */
export default function ComboboxField(props: ComboboxProps) {
  const { options, value, onChange, clearable, placeholder, disabled = false, className, ...input } = props
  const t = useTranslations('ui')
  return (
    <Base.Root
      items={options}
      value={options.find(option => option.value === value) ?? null}
      onValueChange={option => onChange(option?.value ?? null)}
      isItemEqualToValue={sameOption}
      disabled={disabled}
      autoHighlight
    >
      <span className={classNames('relative block', className)}>
        <Base.Input
          {...input}
          placeholder={placeholder ?? t('choose')}
          className={classNames(controlStyle, 'h-9', clearable && value ? 'pr-15' : 'pr-9')}
        />
        {clearable && value && (
          <Base.Clear
            aria-label={t('clear')}
            className="absolute inset-y-0 right-8 my-auto grid size-6 place-items-center rounded-sm text-ink-3 hover:text-ink"
          >
            <X aria-hidden="true" className="size-3.5" />
          </Base.Clear>
        )}
        <Base.Trigger
          aria-label={t('showOptions')}
          className="absolute inset-y-0 right-2 my-auto grid size-6 place-items-center rounded-sm text-ink-3 hover:text-ink"
        >
          <ChevronsUpDown aria-hidden="true" className="size-4" />
        </Base.Trigger>
      </span>
      <ComboboxList />
    </Base.Root>
  )
}
