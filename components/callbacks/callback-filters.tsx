'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
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
      {selects.map(({ name, label, all, options }) => (
        <NativeSelect
          key={name}
          aria-label={label}
          value={values[name]}
          onChange={event => set({ [name]: event.target.value })}
          className="w-40 grow sm:grow-0 [&>select]:h-8 [&>select]:text-sm"
        >
          <option value="">{all}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
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
        <Button
          look="quiet"
          className="h-8 px-2 text-sm"
          onClick={() => set({ state: '', event: '', range: '', delivery: '' })}
        >
          <X aria-hidden="true" />
          {t('filter.clear')}
        </Button>
      )}
    </div>
  )
}
