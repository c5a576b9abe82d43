'use client'
import { useTranslations } from 'next-intl'
import { ClearFilters } from '#components/ui/clear-filters.tsx'
import { FilterSelect } from '#components/ui/filter-select.tsx'
import { Input } from '#components/ui/input.tsx'
import { useQuery } from '#components/ui/use-query.ts'

const reasons = ['unsubscribed', 'complained', 'bounced', 'added'] as const

interface SuppressionFiltersProps {
  /** As they are in the address now. */
  values: { search: string; reason: string }
}

export function SuppressionFilters({ values }: SuppressionFiltersProps) {
  const t = useTranslations('messages.suppressions')
  const { set, pending } = useQuery()
  const apply = (changes: Partial<SuppressionFiltersProps['values']>) => set({ ...changes, after: '' })
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3" aria-busy={pending}>
      <Input
        key={values.search}
        type="search"
        aria-label={t('search')}
        placeholder={t('searchPlaceholder')}
        defaultValue={values.search}
        spellCheck={false}
        autoComplete="off"
        onBlur={event => event.target.value !== values.search && apply({ search: event.target.value })}
        onKeyDown={event => event.key === 'Enter' && apply({ search: event.currentTarget.value })}
        className="h-8 w-56 grow px-2.5 text-sm sm:grow-0"
      />
      <FilterSelect
        label={t('reason')}
        all={t('allReasons')}
        value={values.reason}
        onChange={reason => apply({ reason })}
        options={reasons.map(reason => ({ value: reason, label: t(`reasons.${reason}`) }))}
      />
      {(values.search || values.reason) && (
        <ClearFilters label={t('clear')} onClick={() => apply({ search: '', reason: '' })} />
      )}
    </search>
  )
}
