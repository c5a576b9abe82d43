'use client'
import { Combobox as Base } from '@base-ui/react/combobox'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { classNames } from './class-names.ts'
import { ComboboxList } from './combobox-list.tsx'
import type { MultiComboboxProps } from './combobox-props.ts'
import { controlStyle } from './control.ts'
import { sameOption } from './option.ts'

/** A `MultiCombobox` once its library is there. */
export default function MultiComboboxField(props: MultiComboboxProps) {
  const { options, value, onChange, placeholder, disabled = false, className, ...input } = props
  const t = useTranslations('ui')
  const box = useRef<HTMLDivElement>(null)
  const chosen = options.filter(option => value.includes(option.value))
  return (
    <Base.Root
      items={options}
      multiple
      value={chosen}
      onValueChange={(next, details) => {
        // Escape closes the list, and what the field stands in; it takes no choice away.
        if (details.reason === 'escape-key') return details.allowPropagation()
        onChange(next.map(option => option.value))
      }}
      isItemEqualToValue={sameOption}
      disabled={disabled}
      autoHighlight
    >
      <Base.Chips
        ref={box}
        aria-label={t('chosen')}
        className={classNames(
          controlStyle,
          'flex min-h-9 flex-wrap items-center gap-1 p-1 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-0',
          className,
        )}
      >
        {chosen.map(option => (
          <Base.Chip
            key={option.value}
            aria-label={option.label}
            className="flex h-6.5 items-center gap-1 rounded-sm bg-hover pr-0.5 pl-2 text-sm outline-none data-highlighted:bg-accent-soft"
          >
            {option.mark}
            {option.label}
            <Base.ChipRemove
              aria-label={t('remove', { label: option.label })}
              className="grid size-5.5 place-items-center rounded-sm text-ink-3 hover:text-ink"
            >
              <X aria-hidden="true" className="size-3.5" />
            </Base.ChipRemove>
          </Base.Chip>
        ))}
        <Base.Input
          {...input}
          placeholder={chosen.length === 0 ? (placeholder ?? t('choose')) : ''}
          className="h-6.5 min-w-16 flex-1 bg-transparent px-2 outline-none placeholder:text-ink-3"
        />
      </Base.Chips>
      <ComboboxList anchor={box} />
    </Base.Root>
  )
}
