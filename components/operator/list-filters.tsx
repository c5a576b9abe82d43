'use client'
import { LoaderCircle, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SubmitEvent } from 'react'
import { ClearFilters } from '#components/ui/clear-filters.tsx'
import { FilterSelect } from '#components/ui/filter-select.tsx'
import { Input } from '#components/ui/input.tsx'
import { useQuery } from '#components/ui/use-query.ts'

interface ListFiltersProps {
  search?: { label: string; placeholder: string }
  selects: { name: string; label: string; options: { value: string; label: string }[] }[]
}

/** What a list shows, kept in the address. */
export function ListFilters({ search, selects }: ListFiltersProps) {
  const t = useTranslations('operator.filters')
  const loading = useTranslations('ui')('loading')
  const { values, set, pending } = useQuery()
  const names = ['search', ...selects.map(({ name }) => name)]
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    set({ search: String(new FormData(event.currentTarget).get('search') ?? '').trim(), after: undefined })
  }
  return (
    <div className="flex flex-wrap items-end gap-2 pb-4">
      {search && (
        <search className="w-full sm:w-64">
          <form onSubmit={find} className="relative">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
            />
            <Input
              key={values.search}
              name="search"
              type="search"
              defaultValue={values.search}
              aria-label={search.label}
              placeholder={search.placeholder}
              className="h-8 pl-8 text-sm"
              autoComplete="off"
              maxLength={300}
            />
          </form>
        </search>
      )}
      {selects.map(({ name, label, options }) => (
        <FilterSelect
          key={name}
          label={label}
          all={t('all', { label })}
          options={options}
          value={values[name] ?? ''}
          onChange={value => set({ [name]: value, after: undefined })}
        />
      ))}
      {names.some(name => values[name]) && (
        <ClearFilters
          label={t('clear')}
          onClick={() =>
            set({ ...Object.fromEntries(names.map(name => [name, undefined])), after: undefined })
          }
        />
      )}
      {pending && <LoaderCircle aria-label={loading} className="mb-2 size-4 animate-spin text-ink-3" />}
    </div>
  )
}
