import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AttemptList } from '#components/callbacks/attempt-list.tsx'
import { CallbackFacts } from '#components/callbacks/callback-facts.tsx'
import { CallbackRequest } from '#components/callbacks/callback-request.tsx'
import { CallbackState } from '#components/callbacks/callback-state.tsx'
import { EventBadge } from '#components/callbacks/event-badge.tsx'
import { RefreshWhileWaiting } from '#components/callbacks/refresh-while-waiting.tsx'
import { ReplayButton } from '#components/callbacks/replay-button.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { findCallback } from '#lib/callbacks/find-callback.ts'
import { formats } from '#lib/i18n/locales.ts'
import { isSoon } from '../../is-soon.ts'
import { replayOne } from '../../replay-actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('callbacks'))('event') }
}

export default async function CallbackPage({ params }: PageProps<'/callbacks/events/[id]'>) {
  const { id } = await params
  const { merchant, may } = await requireMerchant('callbacks.view', `/callbacks/events/${id}`)
  const callback = await findCallback(merchant.id, id)
  if (!callback) notFound()
  const [t, language] = await Promise.all([getTranslations('callbacks'), getLocale()])
  const zone = { timeZone: merchant.timeZone, locale: formats[language] }
  const { url, endpointId, dueAt, state } = callback
  const help = url === null ? 'orphan' : state === 'failed' || state === 'held' ? state : undefined
  return (
    <ClientMessages of={['callbacks']}>
      <PageHeader
        parent={
          url === null
            ? { href: '/callbacks', label: t('title') }
            : { href: `/callbacks/${endpointId}`, label: url }
        }
        title={
          <span className="flex flex-wrap items-center gap-2">
            {t('event')}
            <EventBadge event={callback.event} />
            <CallbackState callback={callback} />
          </span>
        }
        description={
          <span className="flex items-center gap-1 font-mono text-ink-3 text-sm">
            <span className="truncate">{callback.id}</span>
            <CopyButton text={callback.id} label={t('detail.copyWebhookId')} />
          </span>
        }
        actions={
          may('callbacks.change') && url !== null && <ReplayButton id={callback.id} action={replayOne} />
        }
      />
      {help && <p className="mb-6 max-w-2xl text-ink-2">{t(`stateHelp.${help}`)}</p>}
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Section title={t('detail.tried')}>
            <AttemptList callback={callback} zone={zone} />
          </Section>
          <Section title={t('detail.request')} description={t('detail.requestText')}>
            <CallbackRequest callback={callback} />
          </Section>
        </div>
        <Section title={t('detail.facts')}>
          <CallbackFacts callback={callback} zone={zone} />
        </Section>
      </div>
      {isSoon(dueAt) && <RefreshWhileWaiting />}
    </ClientMessages>
  )
}
