import { Megaphone } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { RefreshWhileWaiting } from '#components/callbacks/refresh-while-waiting.tsx'
import { CampaignTable } from '#components/messages/campaign-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { listCampaignGateways } from '#lib/campaigns/list-campaign-gateways.ts'
import { type CampaignItem, listCampaigns } from '#lib/campaigns/list-campaigns.ts'
import { formatMoney } from '#lib/core/money.ts'
import { formats } from '#lib/i18n/locales.ts'
import type { readCampaignPlace } from './read-campaign-place.ts'

const moving: ReadonlySet<string> = new Set(['preparing', 'running'])

interface CampaignListProps {
  merchant: { id: string; timeZone: string }
  place: ReturnType<typeof readCampaignPlace>['place']
  mayChange: boolean
}

export async function CampaignList({ merchant, place, mayChange }: CampaignListProps) {
  const [{ items, older, newer }, language] = await Promise.all([
    listCampaigns(merchant.id, place),
    getLocale(),
  ])
  const locale = formats[language]
  const kept = place.status?.map(value => ['status', value]) ?? []
  const href = (cursor: 'older' | 'newer', id: string | undefined) =>
    id && `/messages?${new URLSearchParams([...kept, [cursor, id]])}`
  const campaigns = items.map(item => ({ ...item, cost: costOf(item, locale) }))
  return (
    <>
      {items.length > 0 ? (
        <CampaignTable campaigns={campaigns} zone={{ timeZone: merchant.timeZone, locale }} />
      ) : (
        <NoCampaigns merchantId={merchant.id} filtered={kept.length > 0} mayChange={mayChange} />
      )}
      {items.some(({ status }) => moving.has(status)) && <RefreshWhileWaiting />}
      <Pagination newer={href('newer', newer)} older={href('older', older)} />
    </>
  )
}

/** What it has cost, or until its end, will. */
function costOf({ counts, estimateMicros, endedAt, currency }: CampaignItem, locale: string): string | null {
  const micros = endedAt ? BigInt(counts?.chargedMicros ?? 0) : estimateMicros
  return micros === null ? null : formatMoney(micros, currency, locale)
}

interface NoCampaignsProps {
  merchantId: string
  filtered: boolean
  mayChange: boolean
}

async function NoCampaigns({ merchantId, filtered, mayChange }: NoCampaignsProps) {
  const t = await getTranslations('messages')
  if (filtered) {
    const action = <ButtonLink href="/messages">{t('list.clear')}</ButtonLink>
    return (
      <EmptyState mark={<Megaphone />} title={t('empty.noMatch')} action={action}>
        {t('empty.noMatchText')}
      </EmptyState>
    )
  }
  const [gateway] = mayChange ? await listCampaignGateways(merchantId) : []
  const next = gateway
    ? { href: '/messages/campaigns/new', label: t('newCampaign'), text: t('empty.text') }
    : { href: '/gateways/new', label: t('empty.makeGateway'), text: t('empty.noGateway') }
  return (
    <EmptyState
      mark={<Megaphone />}
      title={t('empty.title')}
      action={mayChange && <ButtonLink href={next.href}>{next.label}</ButtonLink>}
    >
      {mayChange ? next.text : t('empty.viewer')}
    </EmptyState>
  )
}
