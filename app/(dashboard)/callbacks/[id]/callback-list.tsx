import { History, Webhook } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { CallbackTable } from '#components/callbacks/callback-table.tsx'
import { RefreshWhileWaiting } from '#components/callbacks/refresh-while-waiting.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { type CallbackFilter, listCallbacks } from '#lib/callbacks/list-callbacks.ts'
import type { Endpoint } from '#lib/callbacks/list-endpoints.ts'
import { isSoon } from '../is-soon.ts'
import type { FilterValues } from './read-callback-filter.ts'

interface CallbackListProps {
  merchantId: string
  endpoint: Endpoint
  query: { values: FilterValues; filter: CallbackFilter }
  zone: { timeZone: string; locale: string }
}

export async function CallbackList({ merchantId, endpoint, query, zone }: CallbackListProps) {
  const [page, t] = await Promise.all([
    listCallbacks(merchantId, endpoint.id, query.filter),
    getTranslations('callbacks.history'),
  ])
  const { items, older, newer, searchedTo } = page
  const kept = Object.entries(query.values).filter(([, value]) => value)
  const path = `/callbacks/${endpoint.id}`
  const href = (cursor: 'older' | 'newer', id: string | undefined) =>
    id && `${path}?${new URLSearchParams([...kept, [cursor, id]])}`
  const waiting = items.some(({ dueAt }) => isSoon(dueAt))
  return (
    <>
      {items.length > 0 && <CallbackTable callbacks={items} zone={zone} />}
      {searchedTo && (
        <div role="status" className="flex flex-col items-center py-8 text-center">
          <History aria-hidden="true" className="mb-3 size-6 stroke-[1.25] text-ink-3" />
          <p>
            {t.rich('searched', {
              count: items.length,
              moment: () => <Moment at={searchedTo} {...zone} show="full" />,
            })}
          </p>
          <ButtonLink href={href('older', older) ?? path} className="mt-4">
            {t('goOn')}
          </ButtonLink>
        </div>
      )}
      {items.length === 0 && !searchedTo && (
        <NoCallbacks filtered={kept.length > 0} path={path} off={endpoint.disabledAt !== null} />
      )}
      <Pagination newer={href('newer', newer)} older={href('older', older)} />
      {waiting && <RefreshWhileWaiting />}
    </>
  )
}

async function NoCallbacks({ filtered, path, off }: { filtered: boolean; path: string; off: boolean }) {
  const t = await getTranslations('callbacks.history')
  if (filtered) {
    return (
      <EmptyState
        mark={<Webhook />}
        title={t('noMatch')}
        action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}
      >
        {t('noMatchText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState mark={<Webhook />} title={t('empty')}>
      {off ? t('emptyOff') : t('emptyText')}
    </EmptyState>
  )
}
