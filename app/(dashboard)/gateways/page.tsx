import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Suspense } from 'react'
import { buttonStyle } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { GatewayList } from './gateway-list.tsx'

export const metadata: Metadata = { title: 'Gateways' }

export default async function GatewaysPage() {
  const { merchant, may } = await requireMerchant('gateways.view', '/gateways')
  const mayChange = may('gateways.change')
  return (
    <>
      <PageHeader
        title="Gateways"
        description="A channel, its providers and its message, behind one key."
        actions={
          mayChange && (
            <Link href="/gateways/new" className={buttonStyle({ look: 'primary' })}>
              <Plus aria-hidden="true" />
              New gateway
            </Link>
          )
        }
      />
      <Suspense fallback={<TableSkeleton rows={6} />}>
        <GatewayList merchant={merchant} mayChange={mayChange} />
      </Suspense>
    </>
  )
}
