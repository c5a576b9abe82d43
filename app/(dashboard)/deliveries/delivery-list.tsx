import { getLocale } from 'next-intl/server'
import { DeliveryTable } from '#components/deliveries/delivery-table.tsx'
import { LiveDeliveries } from '#components/deliveries/live-deliveries.tsx'
import { SearchedSoFar } from '#components/deliveries/searched-so-far.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { formats } from '#lib/i18n/locales.ts'
import type { DeliveryFilter } from '#lib/messaging/delivery-filter.ts'
import { listDeliveries, type Place } from '#lib/messaging/list-deliveries.ts'
import { NoDeliveries } from './no-deliveries.tsx'
import { type FilterValues, isFiltered, listHref, writeQuery } from './read-filter.ts'
import { toItem } from './to-item.ts'

interface DeliveryListProps {
  merchant: Seat['merchant']
  values: FilterValues
  filter: DeliveryFilter
  place: Place
}

export async function DeliveryList({ merchant, values, filter, place }: DeliveryListProps) {
  const [page, language] = await Promise.all([
    listDeliveries(merchant, { ...filter, ...(values.live ? {} : place) }),
    getLocale(),
  ])
  const zone = { timeZone: merchant.timeZone, locale: formats[language] }
  const items = page.items.map(row => toItem(row, zone.locale))
  if (values.live) {
    const source = `/deliveries/live?${writeQuery(values, { merchant: merchant.id })}`
    return <LiveDeliveries key={source} initial={items} source={source} zone={zone} />
  }
  const href = (cursor: 'older' | 'newer', id: string | undefined) => id && listHref(values, { [cursor]: id })
  const { older, newer } = page
  const on = values.sort === 'oldest' ? href('newer', newer) : href('older', older)
  return (
    <>
      {items.length > 0 && <DeliveryTable items={items} zone={zone} sort={values.sort} />}
      {page.searchedTo && on && (
        <SearchedSoFar to={page.searchedTo} found={items.length} href={on} zone={zone} sort={values.sort} />
      )}
      {items.length === 0 && !page.searchedTo && <NoDeliveries filtered={isFiltered(values)} />}
      <Pagination newer={href('newer', newer)} older={href('older', older)} />
    </>
  )
}
