import { Ban, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { Endpoint } from '#lib/callbacks/list-endpoints.ts'

export function EndpointState({
  endpoint: { disabledFor, failingSince },
}: {
  endpoint: Pick<Endpoint, 'disabledFor' | 'failingSince'>
}) {
  const t = useTranslations('callbacks.state')
  if (disabledFor)
    return (
      <Badge tone={disabledFor === 'person' ? 'neutral' : 'bad'} icon={<Ban aria-hidden="true" />}>
        {t('off')}
      </Badge>
    )
  if (failingSince)
    return (
      <Badge tone="warn" icon={<TriangleAlert aria-hidden="true" />}>
        {t('failing')}
      </Badge>
    )
  return (
    <Badge tone="ok" icon={<CircleCheck aria-hidden="true" />}>
      {t('on')}
    </Badge>
  )
}
