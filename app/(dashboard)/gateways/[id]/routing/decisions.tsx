import { Waypoints } from 'lucide-react'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { DecisionList } from '#components/routing/decision-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import type { Gateway } from '#lib/gateways/get-gateway.ts'
import { listDecisions } from '#lib/routing/switcher/list-decisions.ts'
import { figureFormats } from '../../../figure-formats.ts'
import { namePlaces } from '../name-places.ts'

interface DecisionsProps {
  gateway: Gateway
  merchant: Seat['merchant']
  names: ReadonlyMap<string, string>
  /** The decision that those of this page come before. */
  before: string | undefined
}

const shown = 20

export async function Decisions({ gateway, merchant, names, before }: DecisionsProps) {
  const [t, language, placeOf, found] = await Promise.all([
    getTranslations('routing.decisions'),
    getLocale(),
    namePlaces(),
    listDecisions(merchant.id, gateway.id, { before, limit: shown + 1 }),
  ])
  const write = figureFormats(language, merchant.currency)
  const decisions = found.slice(0, shown)
  if (decisions.length === 0) {
    return (
      <EmptyState mark={<Waypoints />} title={t('none')}>
        {t('noneText')}
      </EmptyState>
    )
  }
  const last = decisions.at(-1)
  return (
    <>
      <DecisionList
        decisions={decisions}
        nameOf={id => names.get(id) ?? id}
        placeOf={placeOf}
        writeMoney={micros => write.money(BigInt(Math.round(micros)))}
        timeZone={merchant.timeZone}
      />
      <p className="mt-3 flex gap-5 text-sm [&_a]:text-accent [&_a]:underline-offset-4 [&_a:hover]:underline">
        {before && <Link href={`/gateways/${gateway.id}/routing`}>{t('newest')}</Link>}
        {found.length > shown && (
          <Link href={`/gateways/${gateway.id}/routing?before=${last?.id}`}>{t('older')}</Link>
        )}
      </p>
    </>
  )
}
