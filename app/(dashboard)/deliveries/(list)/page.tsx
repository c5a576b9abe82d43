import { Send } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { DeliveryFilters } from '#components/deliveries/delivery-filters.tsx'
import { DeliveryTable } from '#components/deliveries/delivery-table.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { listGateways } from '#lib/gateways/list-gateways.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { listDeliveries } from '#lib/messaging/list-deliveries.ts'
import { withCharge } from '../../with-charge.ts'
import { filterOptions } from './filter-options.ts'
import { readFilter } from './read-filter.ts'

export const metadata: Metadata = { title: 'Deliveries' }

export default async function DeliveriesPage({ searchParams }: PageProps<'/deliveries'>) {
  const { merchant } = await requireMerchant('viewer', '/deliveries')
  const { values, filter } = readFilter(await searchParams, merchant.timeZone)
  const [page, gateways, products] = await Promise.all([
    listDeliveries(merchant, filter),
    listGateways(merchant.id),
    listProducts(merchant),
  ])
  const filtered = Object.values(values).some(Boolean)
  const href = (cursor: 'older' | 'newer', id: string | undefined) => {
    const kept = Object.entries(values).filter(([, value]) => value)
    return id && `/deliveries?${new URLSearchParams([...kept, [cursor, id]])}`
  }
  return (
    <>
      <PageHeader title="Deliveries" description="Every message and what became of it." />
      <DeliveryFilters values={values} selects={filterOptions(gateways, products)} />
      {page.items.length > 0 ? (
        <DeliveryTable items={withCharge(page.items, merchant)} zone={merchant} />
      ) : (
        <NoDeliveries filtered={filtered} />
      )}
      <Pagination newer={href('newer', page.newer)} older={href('older', page.older)} />
    </>
  )
}

function NoDeliveries({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState
        mark={<Send />}
        title="No delivery matches"
        action={
          <Link href="/deliveries" className={buttonStyle()}>
            Clear filters
          </Link>
        }
      >
        A phone number or e-mail address is found only as a whole.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      mark={<Send />}
      title="Nothing has been sent yet"
      action={
        <Link href="/gateways" className={buttonStyle({ look: 'primary' })}>
          Choose a gateway
        </Link>
      }
    >
      Copy the key of a gateway, send a first code with it, and the delivery appears here.
    </EmptyState>
  )
}
