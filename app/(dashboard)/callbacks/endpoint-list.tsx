import { Webhook } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { EndpointBanner } from '#components/callbacks/endpoint-banner.tsx'
import { EndpointTable } from '#components/callbacks/endpoint-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listEndpoints } from '#lib/callbacks/list-endpoints.ts'
import { formats } from '#lib/i18n/locales.ts'
import { ReceiverHelp } from './receiver-help.tsx'

interface EndpointListProps {
  merchant: { id: string; timeZone: string }
  mayChange: boolean
}

/** The endpoints, those in trouble first told of above them; before there is one, how to receive. */
export async function EndpointList({ merchant, mayChange }: EndpointListProps) {
  const t = await getTranslations('callbacks')
  const endpoints = await listEndpoints(merchant.id)
  if (endpoints.length > 0) {
    const zone = { timeZone: merchant.timeZone, locale: formats[await getLocale()] }
    const troubled = endpoints.filter(
      ({ disabledFor }) => disabledFor === 'gone' || disabledFor === 'failing',
    )
    return (
      <>
        {troubled.map(endpoint => (
          <div key={endpoint.id} className="mb-3">
            <p className="mb-1 font-mono text-sm [overflow-wrap:anywhere]">{endpoint.url}</p>
            <EndpointBanner
              endpoint={endpoint}
              zone={zone}
              action={<ButtonLink href={`/callbacks/${endpoint.id}`}>{t('banner.look')}</ButtonLink>}
            />
          </div>
        ))}
        <EndpointTable endpoints={endpoints} zone={zone} />
      </>
    )
  }
  if (!mayChange) {
    return (
      <EmptyState mark={<Webhook />} title={t('empty.title')}>
        {t('empty.viewer')}
      </EmptyState>
    )
  }
  return (
    <>
      <EmptyState
        mark={<Webhook />}
        title={t('empty.title')}
        action={<ButtonLink href="/callbacks/new">{t('new')}</ButtonLink>}
      >
        {t('empty.text')}
      </EmptyState>
      <ReceiverHelp />
    </>
  )
}
