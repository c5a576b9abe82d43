import { Tags } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listPricePeriods, priceStates } from '#lib/billing/list-price-periods.ts'
import { formatMoney } from '#lib/core/money.ts'
import { countryName } from '../country-names.ts'
import { PriceTable } from './price-table.tsx'

interface PriceListProps {
  params: Record<string, string | string[] | undefined>
  zone: { timeZone: string; locale: string }
}

export async function PriceList({ params, zone }: PriceListProps) {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.slice(0, 100).replaceAll('\0', '') : ''
  }
  const filter = { state: text('state'), product: text('product'), country: text('country') }
  const state = priceStates.find(known => known === filter.state)
  const after = text('after')
  const [page, t] = await Promise.all([
    listPricePeriods({
      ...(state && { state }),
      ...(filter.product && { productId: filter.product }),
      ...(filter.country && { country: filter.country }),
      ...(after && { after }),
    }),
    getTranslations('operator.prices'),
  ])
  const kept = Object.entries(filter).filter(([, value]) => value)
  const href = (cursor: [string, string][]) => `/operator/prices?${new URLSearchParams([...kept, ...cursor])}`
  if (page.items.length === 0) {
    const filtered = kept.length > 0 || after !== ''
    return (
      <EmptyState
        mark={<Tags />}
        title={filtered ? t('noMatch.title') : t('empty.title')}
        action={filtered && <ButtonLink href="/operator/prices">{t('noMatch.clear')}</ButtonLink>}
      >
        {filtered ? t('noMatch.text') : t('empty.text')}
      </EmptyState>
    )
  }
  const rows = page.items.map(({ amountMicros, ...row }) => ({
    ...row,
    product: `${row.vendorName} ${row.productName}`,
    countryName: row.country ? countryName(row.country, zone.locale) : t('everyOther'),
    amount: formatMoney(amountMicros, row.currency, zone.locale),
  }))
  return (
    <>
      <PriceTable rows={rows} zone={zone} />
      {(page.next || after) && (
        <nav aria-label={t('pages')} className="flex justify-end gap-2 pt-4">
          {after && (
            <ButtonLink href={href([])} size="small">
              {t('first')}
            </ButtonLink>
          )}
          {page.next && (
            <ButtonLink href={href([['after', page.next]])} size="small">
              {t('next')}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}
