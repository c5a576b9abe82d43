'use client'
import { useTranslations } from 'next-intl'
import { ClearFilters } from '#components/ui/clear-filters.tsx'
import { FilterSelect } from '#components/ui/filter-select.tsx'
import { useQuery } from '#components/ui/use-query.ts'
import { shownStatuses } from './campaign-choices.ts'

/** Which campaigns the list shows; `status` as the address has it. */
export function CampaignFilters({ status }: { status: string }) {
  const t = useTranslations('messages')
  const { set, pending } = useQuery()
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3" aria-busy={pending}>
      <FilterSelect
        label={t('list.filterStatus')}
        all={t('list.allStatuses')}
        value={status}
        onChange={value => set({ status: value })}
        options={shownStatuses.map(value => ({ value, label: t(`status.${value}`) }))}
      />
      {status && <ClearFilters label={t('list.clear')} onClick={() => set({ status: '' })} />}
    </div>
  )
}
