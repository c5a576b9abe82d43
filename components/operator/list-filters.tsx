'use client'
import { LoaderCircle, Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SubmitEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
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
        <NativeSelect
          key={name}
          aria-label={label}
          value={values[name] ?? ''}
          onChange={event => set({ [name]: event.target.value, after: undefined })}
          className="w-40 grow sm:grow-0 [&>select]:h-8 [&>select]:text-sm"
        >
          <option value="">{t('all', { label })}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      ))}
      {names.some(name => values[name]) && (
        <Button
          look="quiet"
          className="h-8 px-2 text-sm"
          onClick={() =>
            set({ ...Object.fromEntries(names.map(name => [name, undefined])), after: undefined })
          }
        >
          <X aria-hidden="true" />
          {t('clear')}
        </Button>
      )}
      {pending && <LoaderCircle aria-label={loading} className="mb-2 size-4 animate-spin text-ink-3" />}
    </div>
  )
}
