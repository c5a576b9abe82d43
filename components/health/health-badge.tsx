import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { HealthStatus } from '#lib/routing/judge-health.ts'

export function HealthBadge({ status }: { status: HealthStatus }) {
  const t = useTranslations('health.status')
  const Icon = status === 'healthy' ? CircleCheck : CircleAlert
  return (
    <Badge tone={status === 'healthy' ? 'ok' : 'bad'} icon={<Icon aria-hidden="true" />}>
      {t(status)}
    </Badge>
  )
}
