import { useTranslations } from 'next-intl'
import { Fact, Facts } from '#components/ui/facts.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Endpoint } from '#lib/callbacks/list-endpoints.ts'
import { dateTimeFormat } from '#lib/core/formats.ts'
import { DeleteEndpoint } from './delete-endpoint.tsx'
import { EditEndpoint } from './edit-endpoint.tsx'
import { RotateSecret } from './rotate-secret.tsx'

interface EndpointSettingsProps {
  endpoint: Endpoint
  zone: { timeZone: string; locale: string }
  mayChange: boolean
}

/** What can be changed of an endpoint; those who may only look see what it is told of. */
export function EndpointSettings({ endpoint, zone, mayChange }: EndpointSettingsProps) {
  const t = useTranslations('callbacks')
  const words = useTranslations('deliveries.status')
  const { id, kind, url, events, maskCode, previousSecretUntil: until } = endpoint
  const shape = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone.timeZone } as const
  const earlier = until && until > new Date() ? dateTimeFormat(zone.locale, shape).format(until) : undefined
  if (!mayChange) {
    return (
      <Section title={t('settings')} description={t('readOnly')}>
        <Facts>
          <Fact label={t('form.events')}>
            {kind === 'health' ? t('list.health') : events.map(event => words(event)).join(', ')}
          </Fact>
        </Facts>
      </Section>
    )
  }
  return (
    <div>
      <Section title={t('settings')}>
        <EditEndpoint id={id} updatedAt={endpoint.updatedAt} fields={{ kind, url, events, maskCode }} />
      </Section>
      <Section title={t('secret.title')} description={t('secret.text')}>
        {earlier && <p className="mb-3 text-warn">{t('secret.rotating', { date: earlier })}</p>}
        <RotateSecret id={id} seen={until} again={earlier !== undefined} zone={zone} />
      </Section>
      <Section title={t('remove.button')}>
        <DeleteEndpoint id={id} url={url} />
      </Section>
    </div>
  )
}
