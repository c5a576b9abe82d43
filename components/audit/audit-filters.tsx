'use client'
import { useMessages, useTranslations } from 'next-intl'
import { ClearFilters } from '#components/ui/clear-filters.tsx'
import { FilterSelect } from '#components/ui/filter-select.tsx'
import { Input } from '#components/ui/input.tsx'
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
      {selects.map(({ name, ...select }) => (
        <FilterSelect
          key={name}
          {...select}
          value={values[name]}
          onChange={value => set({ [name]: value })}
        />
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
        <ClearFilters label={t('clear')} onClick={() => set({ person: '', kind: '', from: '', to: '' })} />
      )}
    </div>
  )
}
