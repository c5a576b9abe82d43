'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Input } from '#components/ui/input.tsx'

interface SampleFieldsProps {
  /** Undefined: there is no code in it. */
  code: string | undefined
  tags: string[]
  values: Record<string, string>
  onChange: (name: string, value: string) => void
}

/** The values the preview is filled with. They are nobody's and go nowhere. */
export function SampleFields({ code, tags, values, onChange }: SampleFieldsProps) {
  const t = useTranslations('gateways.preview')
  const id = useId()
  if (code === undefined && tags.length === 0) return null
  const row = (name: string, label: string, value: string, placeholder: string) => (
    <div key={name} className="flex items-center gap-3">
      <label
        htmlFor={id + name}
        className="w-28 shrink-0 truncate font-mono text-ink-2 text-xs"
        title={label}
      >
        {label}
      </label>
      <Input
        id={id + name}
        value={value}
        placeholder={placeholder}
        maxLength={200}
        autoComplete="off"
        onChange={event => onChange(name, event.target.value)}
        className="h-8 text-sm"
      />
    </div>
  )
  return (
    <fieldset className="mt-5">
      <legend className="mb-2 text-ink-3 text-xs">{t('samples')}</legend>
      <div className="space-y-1.5">
        {code !== undefined && row('OTP', t('code'), values.OTP ?? '', code)}
        {tags.map(tag => row(tag, `{${tag}}`, values[tag] ?? '', '…'))}
      </div>
    </fieldset>
  )
}
