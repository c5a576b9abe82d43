import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import type { Endpoint } from '#lib/callbacks/list-endpoints.ts'
import { dateTimeFormat } from '#lib/core/formats.ts'

interface EndpointBannerProps {
  endpoint: Pick<Endpoint, 'disabledFor' | 'disabledAt' | 'failingSince'>
  zone: { timeZone: string; locale: string }
  action?: ReactNode
}

/** Why nothing arrives at an endpoint, and what to do; nothing for one that is well. */
export function EndpointBanner({ endpoint, zone, action }: EndpointBannerProps) {
  const t = useTranslations('callbacks.banner')
  const { disabledFor, disabledAt, failingSince } = endpoint
  const since = disabledAt ?? failingSince
  if (!since) return null
  const shape = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone.timeZone } as const
  const date = dateTimeFormat(zone.locale, shape).format(since)
  const why = disabledFor ?? 'now'
  const tone = { gone: 'bad', failing: 'bad', person: 'info', now: 'warn' } as const
  return (
    <Alert tone={tone[why]} title={t(`title.${why}`, { date })} action={action}>
      {t(`text.${why}`)}
    </Alert>
  )
}
