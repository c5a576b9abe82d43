import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { callbackEvents } from '#lib/callbacks/choices.ts'
import { newId } from '#lib/core/id.ts'
import { NewEndpoint } from './new-endpoint.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('callbacks'))('new') }
}

/** An endpoint for statuses, or with `?kind=health` one for the health of vendors. */
export default async function NewEndpointPage({ searchParams }: PageProps<'/callbacks/new'>) {
  await requireMerchant('callbacks.change', '/callbacks/new')
  const t = await getTranslations('callbacks')
  const kind = (await searchParams).kind === 'health' ? 'health' : 'status'
  return (
    <>
      <PageHeader
        parent={{ href: '/callbacks', label: t('title') }}
        title={t('new')}
        description={t(`kinds.${kind}`)}
      />
      <ClientMessages of={['callbacks', 'deliveries']}>
        <NewEndpoint
          key={kind}
          id={newId()}
          fields={{ kind, url: '', events: kind === 'health' ? [] : [...callbackEvents], maskCode: false }}
        />
      </ClientMessages>
    </>
  )
}
