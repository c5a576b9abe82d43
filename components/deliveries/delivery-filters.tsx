'use client'
import { LoaderCircle, Search } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useTransition } from 'react'
import { Input } from '#components/ui/input.tsx'
import { FilterMenu } from './filter-menu.tsx'
import { TimeFilter } from './time-filter.tsx'

interface DeliveryFiltersProps {
  /** The address's query as it is now, without a cursor. */
  query: string
  search: string
  range: string | undefined
  days: { from: string; to: string }
  choices: { name: string; label: string; options: { value: string; label: string }[]; chosen: string[] }[]
}

/** Filters live in the address: a view can be kept, shared and gone back from. */
export function DeliveryFilters({ query, search, range, days, choices }: DeliveryFiltersProps) {
  const t = useTranslations('deliveries')
  const ui = useTranslations('ui')
  const router = useRouter()
  const path = usePathname()
  const [pending, startTransition] = useTransition()

  const show = (changes: Record<string, string[]>) => {
    const params = new URLSearchParams(query)
    for (const [name, values] of Object.entries(changes)) {
      params.delete(name)
      for (const value of values) if (value) params.append(name, value)
    }
    router.push(params.size > 0 ? `${path}?${params}` : path, { scroll: false })
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('search') ?? '').trim()
    startTransition(() => show({ search: [text] }))
  }
  const showTime = ({ range = '', from = '', to = '' }: { range?: string; from?: string; to?: string }) =>
    startTransition(() => show({ range: [range], from: [from], to: [to] }))

  return (
    <div className="flex flex-wrap items-center gap-2">
      <search className="w-full sm:w-64">
        <form onSubmit={submit} className="relative">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
          />
          <Input
            key={search}
            name="search"
            type="search"
            defaultValue={search}
            aria-label={t('filter.search')}
            placeholder={t('filter.searchPlaceholder')}
            className="h-8 pl-8 text-sm"
            autoComplete="off"
            maxLength={300}
          />
        </form>
      </search>
      <TimeFilter range={range} days={days} onChange={showTime} />
      {choices.map(({ name, label, options, chosen }) => (
        <FilterMenu
          key={name}
          label={label}
          options={options}
          chosen={chosen}
          start={startTransition}
          onChange={values => show({ [name]: values })}
        />
      ))}
      {pending && <LoaderCircle aria-label={ui('loading')} className="size-4 animate-spin text-ink-3" />}
    </div>
  )
}
