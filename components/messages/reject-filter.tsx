'use client'
import { useTranslations } from 'next-intl'
import { FilterSelect } from '#components/ui/filter-select.tsx'
import { useQuery } from '#components/ui/use-query.ts'
import { shownReasons } from './campaign-choices.ts'

/** Which of the lines that are left out are shown; `value` as the address has it. */
export function RejectFilter({ value }: { value: string }) {
  const t = useTranslations('messages')
  const { set } = useQuery()
  return (
    <FilterSelect
      label={t('check.reasonFilter')}
      all={t('check.allReasons')}
      value={value}
      onChange={reason => set({ reason, after: '' })}
      options={shownReasons.map(reason => ({ value: reason, label: t(`reasons.${reason}`) }))}
    />
  )
}
