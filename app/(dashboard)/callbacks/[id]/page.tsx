import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CallbackFilters } from '#components/callbacks/callback-filters.tsx'
import { EndpointBanner } from '#components/callbacks/endpoint-banner.tsx'
import { EndpointState } from '#components/callbacks/endpoint-state.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { findEndpoint } from '#lib/callbacks/list-endpoints.ts'
import { formats } from '#lib/i18n/locales.ts'
import { CallbackList } from './callback-list.tsx'
import { EndpointActions } from './endpoint-actions.tsx'
import { EndpointSettings } from './endpoint-settings.tsx'
import { readCallbackFilter } from './read-callback-filter.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('callbacks'))('one') }
}

export default async function EndpointPage({ params, searchParams }: PageProps<'/callbacks/[id]'>) {
  const { id } = await params
  const { merchant, may } = await requireMerchant('callbacks.view', `/callbacks/${id}`)
  const endpoint = await findEndpoint(merchant.id, id)
  if (!endpoint) notFound()
  const [t, language, query] = await Promise.all([getTranslations('callbacks'), getLocale(), searchParams])
  const zone = { timeZone: merchant.timeZone, locale: formats[language] }
  const { values, filter } = readCallbackFilter(query, merchant.timeZone)
  const mayChange = may('callbacks.change')
  return (
    <ClientMessages of={['callbacks', 'deliveries']}>
      <PageHeader
        parent={{ href: '/callbacks', label: t('title') }}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-mono text-lg">{endpoint.url}</span>
            <CopyButton text={endpoint.url} label={t('detail.copyUrl')} />
            <EndpointState endpoint={endpoint} />
          </span>
        }
        description={t(`kinds.${endpoint.kind}`)}
        actions={mayChange && <EndpointActions endpoint={endpoint} timeZone={merchant.timeZone} />}
      />
      <div className="mb-6 empty:hidden">
        <EndpointBanner endpoint={endpoint} zone={zone} />
      </div>
      <div className="grid gap-x-14 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Section title={t('history.title')} className="min-w-0">
          <CallbackFilters values={values} />
          <Suspense key={JSON.stringify(filter)} fallback={<TableSkeleton rows={8} />}>
            <CallbackList
              merchantId={merchant.id}
              endpoint={endpoint}
              query={{ values, filter }}
              zone={zone}
            />
          </Suspense>
        </Section>
        <EndpointSettings endpoint={endpoint} zone={zone} mayChange={mayChange} />
      </div>
    </ClientMessages>
  )
}
