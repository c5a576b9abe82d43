import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FieldError } from '#components/form/field.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'

interface MappingRowProps {
  id: string
  label: ReactNode
  detail: string | undefined
  columns: string[]
  /** The column's place, from 0. */
  value: number | null
  /** What the first lines have there. */
  cells: string[]
  error: string | undefined
  required: boolean
  onChange: (column: number | null) => void
}

const shownMax = 3

/** A part of the message, the column that fills it, and what the first lines have there. */
export function MappingRow(props: MappingRowProps) {
  const { id, label, detail, columns, value, cells, error, required, onChange } = props
  const t = useTranslations('messages.mapping')
  return (
    <div className="grid items-start gap-x-6 gap-y-1.5 py-3 sm:grid-cols-[12rem_16rem_1fr]">
      <div className="sm:pt-1.5">
        <label htmlFor={id} className="font-medium [overflow-wrap:anywhere]">
          {label}
        </label>
        {detail && <span className="ml-2 text-ink-3 text-sm">{detail}</span>}
      </div>
      <div>
        <NativeSelect
          id={id}
          value={value === null ? '' : String(value)}
          onChange={event => onChange(event.target.value === '' ? null : Number(event.target.value))}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? `${id}-error` : `${id}-cells`}
        >
          <option value="">{required ? t('choose') : t('none')}</option>
          {columns.map((name, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <FieldError id={id} error={error} />
      </div>
      <p id={`${id}-cells`} className="truncate text-ink-2 text-sm sm:pt-2">
        <span className="sr-only">{t('sample')}: </span>
        {cells.slice(0, shownMax).map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and they never move
          <span key={index}>
            {index > 0 && <span className="px-1.5 text-ink-3">·</span>}
            {cell || <span className="text-ink-3">{t('emptyCell')}</span>}
          </span>
        ))}
      </p>
    </div>
  )
}
