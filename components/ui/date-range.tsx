'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Input } from './input.tsx'
import { Segmented } from './segmented.tsx'
import { useQuery } from './use-query.ts'

type Preset = '24h' | '7d' | '30d'

interface DateRangeProps {
  /** As the address has it; the days are there for a range of one's own. */
  range: { preset?: Preset | undefined; days: { from: string; to: string } }
  presets?: readonly Preset[]
}

/** Which time a page is about, kept in the address as `range` or as `from` and `to`. */
export function DateRange({ range, presets = ['24h', '7d', '30d'] }: DateRangeProps) {
  const t = useTranslations('ui.dateRange')
  const { set, pending } = useQuery()
  const [own, setOwn] = useState(range.preset === undefined)
  const choose = (value: string) => {
    setOwn(value === 'own')
    if (value !== 'own') set({ range: value, from: undefined, to: undefined })
  }
  const show = (changed: { from?: string; to?: string }) => {
    const days = { ...range.days, ...changed }
    if (!days.from || !days.to) return
    const [from, to] = days.from <= days.to ? [days.from, days.to] : [days.to, days.from]
    set({ range: undefined, from, to })
  }
  return (
    <div className="flex flex-wrap items-center gap-2" aria-busy={pending}>
      <Segmented
        label={t('label')}
        size="small"
        value={own ? 'own' : range.preset}
        onChange={choose}
        options={[
          ...presets.map(preset => ({ value: preset, label: t(`presets.${preset}`) })),
          { value: 'own', label: t('own') },
        ]}
      />
      {own && (
        <fieldset className="flex items-center gap-1.5">
          <legend className="sr-only">{t('own')}</legend>
          {(['from', 'to'] as const).map(name => (
            <Input
              key={`${name} ${range.days[name]}`}
              type="date"
              aria-label={t(name)}
              defaultValue={range.days[name]}
              onBlur={event =>
                event.target.value !== range.days[name] && show({ [name]: event.target.value })
              }
              onKeyDown={event => event.key === 'Enter' && show({ [name]: event.currentTarget.value })}
              className="h-8 w-36 px-2 text-sm"
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
