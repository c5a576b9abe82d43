import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MerchantStatus } from '#components/operator/merchant-status.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findMerchant } from '#lib/auth/find-merchant.ts'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { listGateways } from '#lib/gateways/list-gateways.ts'
import { countLastDayByGateway } from '#lib/statistics/count-last-day-by-gateway.ts'
import { readerZone } from '../../reader-zone.ts'
import { MerchantFacts } from './merchant-facts.tsx'
import { MerchantGateways } from './merchant-gateways.tsx'
import { MerchantMembers } from './merchant-members.tsx'
import { MerchantState } from './merchant-state.tsx'
import { MerchantWallet } from './merchant-wallet.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.merchants.columns')
  return { title: t('name') }
}

export default async function MerchantPage({ params }: PageProps<'/operator/merchants/[id]'>) {
  const { id } = await params
  await requireOperator(`/operator/merchants/${id}`)
  const merchant = await findMerchant(id)
  if (!merchant) notFound()
  const [t, zone, gateways] = await Promise.all([
    getTranslations('operator.merchants'),
    readerZone(),
    countLastDayByGateway(merchant.id).then(lastDay => listGateways(merchant.id, {}, lastDay)),
  ])
  const { name, status } = merchant
  return (
    <>
      <PageHeader
        parent={{ href: '/operator/merchants', label: t('title') }}
        title={
          <span className="flex flex-wrap items-center gap-3 [overflow-wrap:anywhere]">
            {name}
            <MerchantStatus status={status} />
          </span>
        }
        actions={<MerchantState merchant={{ id: merchant.id, name, status }} />}
      />
      <MerchantWallet merchant={{ id: merchant.id, name }} locale={zone.locale} />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <MerchantMembers members={merchant.members} />
          <MerchantGateways gateways={gateways} locale={zone.locale} />
        </div>
        <MerchantFacts merchant={merchant} zone={zone} />
      </div>
    </>
  )
}
