import { Plus, Waypoints } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { GatewayTable } from '#components/gateways/gateway-table.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { roleAllows } from '#lib/auth/role.ts'
import { listGateways } from '#lib/gateways/list-gateways.ts'
import { setEnabled } from '../actions.ts'

export const metadata: Metadata = { title: 'Gateways' }

export default async function GatewaysPage() {
  const { merchant, role } = await requireMerchant('viewer', '/gateways')
  const gateways = await listGateways(merchant.id)
  const mayChange = roleAllows(role, 'engineer')
  const newGateway = mayChange && (
    <Link href="/gateways/new" className={buttonStyle({ look: 'primary' })}>
      <Plus aria-hidden="true" />
      New gateway
    </Link>
  )
  return (
    <>
      <PageHeader
        title="Gateways"
        description="A channel, its providers and its message, behind one key."
        actions={gateways.length > 0 && newGateway}
      />
      {gateways.length > 0 ? (
        <GatewayTable
          gateways={gateways}
          locale={merchant.locale}
          mayChange={mayChange}
          onEnable={setEnabled}
        />
      ) : (
        <EmptyState mark={<Waypoints />} title="No gateway yet" action={newGateway}>
          Make one, and your server can send its first code with the key it gets.
        </EmptyState>
      )}
    </>
  )
}
