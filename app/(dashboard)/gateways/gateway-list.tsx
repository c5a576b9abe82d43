import { Waypoints } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { GatewayTable } from '#components/gateways/gateway-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listGateways } from '#lib/gateways/list-gateways.ts'
import { countLastDayByGateway } from '#lib/statistics/count-last-day-by-gateway.ts'
import { setEnabled } from './actions.ts'
import { GatewayPages } from './gateway-pages.tsx'
import type { readGatewayFilter } from './read-gateway-filter.ts'

interface GatewayListProps {
  merchantId: string
  query: ReturnType<typeof readGatewayFilter>
  mayChange: boolean
}

const rowsMax = 100

export async function GatewayList({ merchantId, query, mayChange }: GatewayListProps) {
  const { filter, values, page } = query
  const [gateways, t] = await Promise.all([
    countLastDayByGateway(merchantId).then(lastDay => listGateways(merchantId, filter, lastDay)),
    getTranslations('gateways.list'),
  ])
  const begin = (page - 1) * rowsMax
  const shown = gateways.slice(begin, begin + rowsMax)
  if (shown.length > 0) {
    return (
      <>
        <GatewayTable gateways={shown} mayChange={mayChange} onEnable={setEnabled} />
        <GatewayPages
          values={values}
          page={page}
          from={begin + 1}
          shown={shown.length}
          count={gateways.length}
        />
      </>
    )
  }
  if (values.search || values.channel || page > 1) {
    return (
      <EmptyState
        mark={<Waypoints />}
        title={t('noMatch')}
        action={<ButtonLink href="/gateways">{t('clear')}</ButtonLink>}
      >
        {t('noMatchText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState mark={<Waypoints />} title={t('empty')}>
      {mayChange ? t('emptyText') : t('emptyViewer')}
    </EmptyState>
  )
}
