import { UserX } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { SuppressionTable } from '#components/messages/suppression-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listSuppressions } from '#lib/campaigns/list-suppressions.ts'
import { remove } from './actions.ts'
import type { readSuppressionFilter } from './read-suppression-filter.ts'

type Read = ReturnType<typeof readSuppressionFilter>
interface SuppressionListProps extends Read {
  merchantId: string
  zone: { timeZone: string; locale: string }
  mayChange: boolean
}

const path = '/messages/suppressions'

export async function SuppressionList({ merchantId, values, filter, zone, mayChange }: SuppressionListProps) {
  const [{ items, next }, t] = await Promise.all([
    listSuppressions(merchantId, filter),
    getTranslations('messages.suppressions'),
  ])
  const kept = Object.entries(values).filter(([, value]) => value)
  if (items.length === 0) {
    const filtered = kept.length > 0 || filter.after !== undefined
    return (
      <EmptyState
        mark={<UserX />}
        title={t(filtered ? 'noMatch' : 'empty')}
        action={filtered && <ButtonLink href={path}>{t('clear')}</ButtonLink>}
      >
        {t(filtered ? 'noMatchText' : 'emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      <SuppressionTable items={items} zone={zone} mayChange={mayChange} remove={remove} />
      <div className="flex justify-end gap-2 pt-4 empty:hidden">
        {filter.after && (
          <ButtonLink size="small" href={`${path}?${new URLSearchParams(kept)}`}>
            {t('firstPage')}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink size="small" href={`${path}?${new URLSearchParams([...kept, ['after', next]])}`}>
            {t('next')}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
