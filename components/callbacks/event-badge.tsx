import { FlaskConical, HeartPulse } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { StatusBadge } from '#components/deliveries/status-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { CallbackEvent } from '#lib/callbacks/choices.ts'

/** What a callback tells; needs the texts of `deliveries` too. */
export function EventBadge({ event }: { event: string }) {
  const t = useTranslations('callbacks.events')
  if (event === 'test') return <Badge icon={<FlaskConical aria-hidden="true" />}>{t('test')}</Badge>
  if (event === 'health') return <Badge icon={<HeartPulse aria-hidden="true" />}>{t('health')}</Badge>
  return <StatusBadge status={event as CallbackEvent} />
}
