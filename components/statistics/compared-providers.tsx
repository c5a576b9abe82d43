'use client'
import { useTranslations } from 'next-intl'
import type { Option } from '#components/ui/option.ts'
import { Select } from '#components/ui/select.tsx'
import { useQuery } from '#components/ui/use-query.ts'

interface ComparedProvidersProps {
  a: string
  b: string
  options: Option[]
}

/** Which two providers are compared, kept in the address. Choosing the other one's changes places. */
export function ComparedProviders({ a, b, options }: ComparedProvidersProps) {
  const t = useTranslations('statistics.compare')
  const { set } = useQuery()
  return (
    <div className="mb-6 flex flex-wrap items-center gap-3">
      <div className="w-60 max-sm:w-full">
        <Select
          aria-label={t('first')}
          options={options}
          value={a}
          onChange={next => set({ a: next, b: next === b ? a : b })}
        />
      </div>
      <span className="text-ink-3">{t('with')}</span>
      <div className="w-60 max-sm:w-full">
        <Select
          aria-label={t('second')}
          options={options}
          value={b}
          onChange={next => set({ a: next === a ? b : a, b: next })}
        />
      </div>
    </div>
  )
}
