import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { GatewayFacts } from '#components/gateways/gateway-facts.tsx'
import { GatewayKey } from '#components/gateways/gateway-key.tsx'
import { LazyPreview } from '#components/gateways/lazy-preview.tsx'
import { routeNames } from '#components/gateways/route-names.ts'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { fieldsOf } from '#lib/gateways/fields-of.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { formats } from '#lib/i18n/locales.ts'
import { orNotFound } from '../../or-not-found.ts'
import { productOptions } from '../product-options.ts'
import { EditGateway } from './edit-gateway.tsx'
import { GatewayActions } from './gateway-actions.tsx'
import { GatewayHistory } from './gateway-history.tsx'
import { RoutingNow } from './routing-now.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gateways')
  return { title: t('one') }
}

export default async function GatewayPage({ params }: PageProps<'/gateways/[id]'>) {
  const { id } = await params
  const { merchant, may } = await requireMerchant('gateways.view', `/gateways/${id}`)
  const gateway = await orNotFound(getGateway(merchant.id, id))
  const [choices, t, locale] = await Promise.all([
    listProducts(merchant, gateway.routes),
    getTranslations('gateways'),
    getLocale(),
  ])
  const products = productOptions(choices, merchant.currency, locale)
  const fields = fieldsOf(gateway)
  const until = gateway.previousKeyUntil
  const date = new Intl.DateTimeFormat(formats[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: merchant.timeZone,
  })
  const earlierUntil = until && until > new Date() ? date.format(until) : undefined
  return (
    <ClientMessages of={['gateways']}>
      <PageHeader
        parent={{ href: '/gateways', label: t('title') }}
        title={gateway.name}
        description={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <ChannelLabel channel={gateway.channel} />
            {gateway.service === 'message' && <Badge>{t('services.message')}</Badge>}
            <GatewayKey gatewayKey={gateway.key} name={gateway.name} />
            {earlierUntil && (
              <span className="text-sm text-warn">{t('rotate.previous', { date: earlierUntil })}</span>
            )}
          </span>
        }
        actions={
          <GatewayActions
            gateway={gateway}
            products={products}
            merchant={merchant}
            may={may}
            earlierUntil={earlierUntil}
          />
        }
      />
      {may('gateways.change') ? (
        <EditGateway
          id={gateway.id}
          updatedAt={gateway.updatedAt}
          fields={fields}
          products={products}
          sender={merchant.name}
          timeZone={merchant.timeZone}
        />
      ) : (
        <div className="grid items-start gap-x-14 min-[1100px]:grid-cols-[minmax(0,1fr)_20rem]">
          <Section title={t('sections.gateway')} description={t('form.readOnly')}>
            <GatewayFacts fields={fields} names={routeNames(products)} />
          </Section>
          <LazyPreview fields={fields} sender={merchant.name} products={products} />
        </div>
      )}
      <Suspense>
        <RoutingNow
          gateway={gateway}
          names={routeNames(products)}
          action={
            <Link href={`/gateways/${id}/routing`} className="shrink-0 text-accent text-sm hover:underline">
              {t('routing.open')}
            </Link>
          }
        />
      </Suspense>
      <Suspense>
        <GatewayHistory
          merchantId={merchant.id}
          gatewayId={gateway.id}
          names={routeNames(products)}
          timeZone={merchant.timeZone}
        />
      </Suspense>
    </ClientMessages>
  )
}
