import { Send } from 'lucide-react'
import Link from 'next/link'
import { DeliveryFilters } from '#components/deliveries/delivery-filters.tsx'
import { DeliveryTable } from '#components/deliveries/delivery-table.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { listGatewayNames } from '#lib/gateways/list-gateway-names.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { type DeliveryFilter, listDeliveries } from '#lib/messaging/list-deliveries.ts'
import { withCharge } from '../with-charge.ts'
import { filterOptions } from './filter-options.ts'

interface DeliveryListProps {
  merchant: Seat['merchant']
  values: Record<string, string>
  filter: DeliveryFilter
}

export async function DeliveryList({ merchant, values, filter }: DeliveryListProps) {
  const [page, gateways, products] = await Promise.all([
    listDeliveries(merchant, filter),
    listGatewayNames(merchant.id),
    listProducts(merchant),
  ])
  const kept = Object.entries(values).filter(([, value]) => value)
  const href = (cursor: 'older' | 'newer', id: string | undefined) =>
    id && `/deliveries?${new URLSearchParams([...kept, [cursor, id]])}`
  return (
    <>
      <DeliveryFilters values={values} selects={filterOptions(gateways, products)} />
      {page.items.length > 0 ? (
        <DeliveryTable items={withCharge(page.items, merchant)} zone={merchant} />
      ) : (
        <NoDeliveries filtered={kept.length > 0} />
      )}
      <Pagination newer={href('newer', page.newer)} older={href('older', page.older)} />
    </>
  )
}

function NoDeliveries({ filtered }: { filtered: boolean }) {
  if (filtered) {
    const clear = (
      <Link href="/deliveries" className={buttonStyle()}>
        Clear filters
      </Link>
    )
    return (
      <EmptyState mark={<Send />} title="No delivery matches" action={clear}>
        A phone number or e-mail address is found only as a whole.
      </EmptyState>
    )
  }
  const choose = (
    <Link href="/gateways" className={buttonStyle({ look: 'primary' })}>
      Choose a gateway
    </Link>
  )
  return (
    <EmptyState mark={<Send />} title="Nothing has been sent yet" action={choose}>
      Copy the key of a gateway, send a first code with it, and the delivery appears here.
    </EmptyState>
  )
}
