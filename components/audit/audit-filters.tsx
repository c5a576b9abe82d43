'use client'
import { X } from 'lucide-react'
import { useMessages, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { useQuery } from '#components/ui/use-query.ts'

interface AuditFiltersProps {
  /** As they are in the address now. */
  values: { person: string; kind: string; from: string; to: string }
  people: { value: string; label: string }[]
}

export function AuditFilters({ values, people }: AuditFiltersProps) {
  const t = useTranslations('audit')
  const { set, pending } = useQuery()
  const { kinds: words } = useMessages().audit as { kinds: Record<string, string> }
  const kinds = Object.entries(words).map(([value, label]) => ({ value, label }))
  const selects = [
    { name: 'person', label: t('person'), all: t('people'), options: people },
    { name: 'kind', label: t('change'), all: t('kind'), options: kinds },
  ] as const
  return (
    <div className="flex flex-wrap items-center gap-2 pb-4" aria-busy={pending}>
      {selects.map(({ name, label, all, options }) => (
        <NativeSelect
          key={name}
          aria-label={label}
          value={values[name]}
          onChange={event => set({ [name]: event.target.value })}
          className="w-44 grow sm:grow-0 [&>select]:h-8 [&>select]:text-sm"
        >
          <option value="">{all}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      ))}
      <fieldset className="flex items-center gap-1.5">
        <legend className="sr-only">{t('dates')}</legend>
        {(['from', 'to'] as const).map(name => (
          <Input
            key={`${name} ${values[name]}`}
            type="date"
            aria-label={t(`days.${name}`)}
            defaultValue={values[name]}
            onBlur={event => event.target.value !== values[name] && set({ [name]: event.target.value })}
            onKeyDown={event => event.key === 'Enter' && set({ [name]: event.currentTarget.value })}
            className="h-8 w-36 px-2 text-sm"
          />
        ))}
      </fieldset>
      {Object.values(values).some(Boolean) && (
        <Button
          look="quiet"
          className="h-8 px-2 text-sm"
          onClick={() => set({ person: '', kind: '', from: '', to: '' })}
        >
          <X aria-hidden="true" />
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
