import { ScrollText } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { AuditFilters } from '#components/audit/audit-filters.tsx'
import { ChangeTable } from '#components/audit/change-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { type ChangeFilter, listChanges } from '#lib/audit/list-changes.ts'
import { listMembers } from '#lib/auth/list-members.ts'
import { formats } from '#lib/i18n/locales.ts'
import type { FilterValues } from './read-filter.ts'

interface ChangeListProps {
  merchant: { id: string; timeZone: string }
  values: FilterValues
  filter: ChangeFilter
  kept: URLSearchParams
}

export async function ChangeList({ merchant, values, filter, kept }: ChangeListProps) {
  const [page, members] = await Promise.all([listChanges(merchant.id, filter), listMembers(merchant.id)])
  const people = members.map(({ userId, name }) => ({ value: userId, label: name }))
  const zone = { timeZone: merchant.timeZone, locale: formats[await getLocale()] }
  const href = (cursor: 'older' | 'newer', id: string | undefined) =>
    id && `/settings/audit?${new URLSearchParams([...kept, [cursor, id]])}`
  return (
    <>
      <AuditFilters values={values} people={people} />
      {page.items.length > 0 ? (
        <ChangeTable items={page.items} zone={zone} />
      ) : (
        <NoChanges filtered={kept.size > 0} />
      )}
      <Pagination newer={href('newer', page.newer)} older={href('older', page.older)} />
    </>
  )
}

async function NoChanges({ filtered }: { filtered: boolean }) {
  const t = await getTranslations('audit')
  if (filtered) {
    const clear = <ButtonLink href="/settings/audit">{t('clearFilters')}</ButtonLink>
    return (
      <EmptyState mark={<ScrollText />} title={t('noMatchTitle')} action={clear}>
        {t('noMatch')}
      </EmptyState>
    )
  }
  return (
    <EmptyState mark={<ScrollText />} title={t('emptyTitle')}>
      {t('empty')}
    </EmptyState>
  )
}
