'use client'
import { useTranslations } from 'next-intl'
import { DateRange } from '#components/ui/date-range.tsx'
import type { Option } from '#components/ui/option.ts'
import { Select } from '#components/ui/select.tsx'
import { useQuery } from '#components/ui/use-query.ts'

interface StatisticsFiltersProps {
  range: { preset?: '24h' | '7d' | '30d' | undefined; days: { from: string; to: string } }
  service: 'otp' | 'message'
  selects: { name: 'gateway' | 'channel' | 'country'; value: string; options: Option[] }[]
}

/** Time, service, gateway, channel and country of the figures below, kept in the address. */
export function StatisticsFilters({ range, service, selects }: StatisticsFiltersProps) {
  const t = useTranslations('statistics.filters')
  const { set } = useQuery()
  return (
    <search className="mb-6 flex flex-wrap items-center gap-2">
      <DateRange range={range} />
      <div className="w-44 max-sm:w-full">
        <Select
          size="small"
          aria-label={t('service')}
          value={service === 'otp' ? '' : service}
          // The gateways of one are not those of the other.
          onChange={chosen => set({ service: chosen, gateway: '' })}
          options={[
            { value: '', label: t('services.otp') },
            { value: 'message', label: t('services.message') },
          ]}
        />
      </div>
      {selects.map(({ name, value, options }) => (
        <div key={name} className="w-44 max-sm:w-full">
          <Select
            size="small"
            aria-label={t(name)}
            value={value}
            onChange={chosen => set({ [name]: chosen })}
            options={[{ value: '', label: t(`every.${name}`) }, ...options]}
          />
        </div>
      ))}
    </search>
  )
}
