'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ChannelMark } from '#components/marks/channel-mark.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { useQuery } from '#components/ui/use-query.ts'

const channels = ['SMS', 'MISSCALL', 'WHATSAPP', 'WA_LONG_NUMBER', 'EMAIL'] as const
const sorts = [
  { value: 'name', key: 'name' },
  { value: '-created', key: 'newest' },
  { value: '-sent', key: 'sent' },
  { value: '-verified', key: 'verified' },
  { value: 'verified', key: 'worst' },
] as const
/** After the last key: a list for each letter would be too many. */
const typingMs = 300

/** What the list shows and in which order; it lives in the address. */
export function GatewayFilters() {
  const t = useTranslations('gateways')
  const ui = useTranslations('ui')
  const { values, set, pending } = useQuery()
  const [search, setSearch] = useState(values.search ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const apply = (changes: Record<string, string | undefined>) => set({ ...changes, page: undefined })
  const type = (text: string) => {
    setSearch(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => apply({ search: text.trim() }), typingMs)
  }
  return (
    <search className="flex flex-wrap gap-2 pb-3" aria-busy={pending}>
      <span className="relative block min-w-48 flex-1 sm:max-w-80">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
        />
        <Input
          type="search"
          value={search}
          maxLength={100}
          aria-label={t('list.search')}
          placeholder={t('list.searchPlaceholder')}
          autoComplete="off"
          onChange={event => type(event.target.value)}
          className="h-8 pl-8.5 text-sm"
        />
      </span>
      <Select
        size="small"
        className="w-auto min-w-40"
        aria-label={t('list.channel')}
        value={values.channel ?? ''}
        onChange={channel => apply({ channel })}
        options={[
          { value: '', label: t('list.anyChannel') },
          ...channels.map(channel => ({
            value: channel,
            label: ui(`channels.${channel}`),
            mark: <ChannelMark channel={channel} />,
          })),
        ]}
      />
      <Select
        size="small"
        className="w-auto min-w-44"
        aria-label={t('list.sort')}
        value={values.sort ?? ''}
        onChange={sort => apply({ sort })}
        options={[
          { value: '', label: t('list.sorts.standard') },
          ...sorts.map(({ value, key }) => ({ value, label: t(`list.sorts.${key}`) })),
        ]}
      />
    </search>
  )
}
