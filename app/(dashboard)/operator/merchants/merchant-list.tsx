import { Building2 } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { MerchantTable } from '#components/operator/merchant-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { listMerchants } from '#lib/auth/list-merchants.ts'
import { formatMoney } from '#lib/core/money.ts'
import { readerZone } from '../reader-zone.ts'

interface MerchantListProps {
  params: Record<string, string | string[] | undefined>
}

export async function MerchantList({ params }: MerchantListProps) {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.slice(0, 300) : ''
  }
  const [search, status] = [text('search'), text('status')]
  const [page, t, zone] = await Promise.all([
    listMerchants({ search, status, olderThan: text('older'), newerThan: text('newer') }),
    getTranslations('operator.merchants'),
    readerZone(),
  ])
  const kept = Object.entries({ search, status }).filter(([, value]) => value)
  const href = (cursor: 'older' | 'newer', id: string | undefined) =>
    id && `/operator/merchants?${new URLSearchParams([...kept, [cursor, id]])}`
  if (page.items.length === 0 && kept.length > 0) {
    const clear = <ButtonLink href="/operator/merchants">{t('noMatch.clear')}</ButtonLink>
    return (
      <EmptyState mark={<Building2 />} title={t('noMatch.title')} action={clear}>
        {t('noMatch.text')}
      </EmptyState>
    )
  }
  if (page.items.length === 0) {
    return (
      <EmptyState mark={<Building2 />} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    )
  }
  const merchants = page.items.map(({ availableMicros, currency, ...row }) => ({
    ...row,
    balance: formatMoney(availableMicros, currency, zone.locale),
    negative: availableMicros < 0n,
  }))
  return (
    <>
      <MerchantTable merchants={merchants} zone={zone} />
      <Pagination newer={href('newer', page.newer)} older={href('older', page.older)} />
    </>
  )
}
