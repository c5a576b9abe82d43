import { Waypoints } from 'lucide-react'
import { GatewayTable } from '#components/gateways/gateway-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listGateways } from '#lib/gateways/list-gateways.ts'
import { setEnabled } from './actions.ts'

interface GatewayListProps {
  merchant: { id: string; locale: string }
  mayChange: boolean
}

export async function GatewayList({ merchant, mayChange }: GatewayListProps) {
  const gateways = await listGateways(merchant.id)
  if (gateways.length > 0) {
    return (
      <GatewayTable
        gateways={gateways}
        locale={merchant.locale}
        mayChange={mayChange}
        onEnable={setEnabled}
      />
    )
  }
  return (
    <EmptyState mark={<Waypoints />} title="No gateway yet">
      {mayChange
        ? 'Make a new gateway above, and your server can send its first code with the key it gets.'
        : 'An engineer or admin of your merchant can make one.'}
    </EmptyState>
  )
}
