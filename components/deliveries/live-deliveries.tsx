'use client'
import { Radio } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { DeliveryItem } from './delivery-item.ts'
import { DeliveryTable } from './delivery-table.tsx'
import { LiveState } from './live-state.tsx'
import { useLiveDeliveries } from './use-live-deliveries.ts'

interface LiveDeliveriesProps {
  initial: DeliveryItem[]
  /** Where the news comes from. */
  source: string
  zone: { timeZone: string; locale: string }
}

/** The list as it is now and stays: what comes and what changes appears without loading anything. */
export function LiveDeliveries({ initial, source, zone }: LiveDeliveriesProps) {
  const t = useTranslations('deliveries.live')
  const { items, fresh, state, arrived } = useLiveDeliveries(source, initial)
  return (
    <>
      <LiveState state={state} />
      <p role="status" className="sr-only">
        {arrived > 0 ? t('arrived', { count: arrived }) : ''}
      </p>
      {items.length > 0 ? (
        <DeliveryTable items={items} zone={zone} fresh={fresh} />
      ) : (
        <EmptyState mark={<Radio />} title={t('waiting')}>
          {t('waitingHelp')}
        </EmptyState>
      )}
    </>
  )
}
