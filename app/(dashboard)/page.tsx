import type { Metadata } from 'next'
import Link from 'next/link'
import { DeliveryTable } from '#components/deliveries/delivery-table.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { getWallet } from '#lib/billing/get-wallet.ts'
import { env } from '#lib/core/env.ts'
import { listDeliveries } from '#lib/messaging/list-deliveries.ts'
import { summariseDeliveries } from '#lib/messaging/summarise-deliveries.ts'
import { OverviewFigures } from './overview-figures.tsx'
import { QuickStart } from './quick-start.tsx'
import { withCharge } from './with-charge.ts'

export const metadata: Metadata = { title: 'Overview' }

const dayMs = 24 * 60 * 60 * 1000

export default async function OverviewPage() {
  const { merchant } = await requireMerchant('overview.view')
  const [summary, wallet, latest] = await Promise.all([
    summariseDeliveries(merchant.id, new Date(Date.now() - dayMs)),
    getWallet(merchant.id),
    listDeliveries(merchant, {}, 10),
  ])
  return (
    <>
      <PageHeader title="Overview" description="The last 24 hours." />
      <OverviewFigures summary={summary} wallet={wallet} locale={merchant.locale} />
      {latest.items.length === 0 ? (
        <QuickStart publicUrl={env().publicUrl} merchantId={merchant.id} />
      ) : (
        <Section
          title="Latest deliveries"
          className="mt-8 border-t-0 pt-0"
          action={
            <Link href="/deliveries" className="text-accent text-sm underline-offset-3 hover:underline">
              All deliveries
            </Link>
          }
        >
          <DeliveryTable items={withCharge(latest.items, merchant)} zone={merchant} />
        </Section>
      )}
    </>
  )
}
