'use client'
import { useTranslations } from 'next-intl'
import { ClearFilters } from '#components/ui/clear-filters.tsx'
import { FilterSelect } from '#components/ui/filter-select.tsx'
import { Input } from '#components/ui/input.tsx'
import { useQuery } from '#components/ui/use-query.ts'
import { callbackEvents } from '#lib/callbacks/choices.ts'

interface CallbackFiltersProps {
  /** As they are in the address now. */
  values: { state: string; event: string; range: string; delivery: string }
}

const states = ['pending', 'delivered', 'failed', 'held'] as const
const ranges = ['24h', '7d', '30d'] as const

export function CallbackFilters({ values }: CallbackFiltersProps) {
  const t = useTranslations('callbacks')
  const words = useTranslations('deliveries.status')
  const { set, pending } = useQuery()
  const statuses = callbackEvents.map(event => ({ value: event as string, label: words(event) }))
  const selects = [
    {
      name: 'state',
      label: t('filter.state'),
      all: t('filter.allStates'),
      options: states.map(value => ({ value: value as string, label: t(`states.${value}`) })),
    },
    {
      name: 'event',
      label: t('filter.event'),
      all: t('filter.allEvents'),
      options: [...statuses, { value: 'test', label: t('events.test') }],
    },
    {
      name: 'range',
      label: t('filter.range'),
      all: t('filter.allTime'),
      options: ranges.map(value => ({ value: value as string, label: t(`filter.ranges.${value}`) })),
    },
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
      <Input
        key={values.delivery}
        aria-label={t('filter.delivery')}
        placeholder={t('filter.delivery')}
        defaultValue={values.delivery}
        spellCheck={false}
        onBlur={event => event.target.value !== values.delivery && set({ delivery: event.target.value })}
        onKeyDown={event => event.key === 'Enter' && set({ delivery: event.currentTarget.value })}
        className="h-8 w-44 grow px-2.5 font-mono text-sm sm:grow-0"
      />
      {Object.values(values).some(Boolean) && (
        <ClearFilters
          label={t('filter.clear')}
          onClick={() => set({ state: '', event: '', range: '', delivery: '' })}
        />
      )}
    </div>
  )
}
