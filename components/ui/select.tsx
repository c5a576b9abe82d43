'use client'
import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, type Ref, Suspense, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import { controlStyle } from './control.ts'
import type { Option } from './option.ts'
import { OptionLabel } from './option-label.tsx'
import { useIntent } from './use-intent.ts'

const library = () => import('./select-panel.tsx')
const Panel = lazy(library)

interface SelectProps {
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  id?: string
  /** For a form that the browser sends itself. */
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

/** One of a short list, with marks; for long lists there is the combobox. Its list comes when it is about to open. */
export function Select(props: SelectProps) {
  const { options, value, onChange, placeholder, name, size, className, ref, ...trigger } = props
  const t = useTranslations('ui')
  const box = useRef<HTMLSpanElement>(null)
  const list = useId()
  const { open, wanted, change, intent } = useIntent(library)
  const chosen = options.find(option => option.value === value)
  return (
    <span ref={box} className={classNames('relative block base:w-full', className)}>
      <button
        {...intent}
        {...trigger}
        ref={ref}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => change(!open)}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          change(true)
        }}
        className={classNames(
          controlStyle,
          'flex cursor-pointer items-center justify-between gap-2 pr-2.5 text-left',
          size === 'small' ? 'h-8 text-sm' : 'h-9',
        )}
      >
        {chosen ? (
          <OptionLabel mark={chosen.mark} label={chosen.label} />
        ) : (
          <span className="truncate text-ink-3">{placeholder ?? t('choose')}</span>
        )}
        <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      </button>
      {name && <input type="hidden" name={name} value={value} />}
      {wanted && (
        <Suspense>
          <Panel
            id={list}
            open={open}
            onOpenChange={change}
            box={box}
            options={options}
            value={value}
            onChange={onChange}
          />
        </Suspense>
      )}
    </span>
  )
}
