import { Ban, Check, CheckCheck, CircleX, Clock, Send, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { DeliveryStatus } from '#lib/messaging/status.ts'

type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad' | 'info'

const appearances: Record<DeliveryStatus, { tone: Tone; icon: ReactNode }> = {
  PROCESSING: { tone: 'neutral', icon: <Clock /> },
  SENT: { tone: 'info', icon: <Send /> },
  DELIVERED: { tone: 'ok', icon: <Check /> },
  Verified: { tone: 'ok', icon: <CheckCheck /> },
  UNDELIVERED: { tone: 'warn', icon: <TriangleAlert /> },
  REJECTED: { tone: 'bad', icon: <Ban /> },
  ERROR: { tone: 'bad', icon: <CircleX /> },
}

/** A status with its word and its drawing; needs the texts of `deliveries`. */
export function StatusBadge({ status }: { status: DeliveryStatus }) {
  const t = useTranslations('deliveries')
  const { tone, icon } = appearances[status]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Badge>
  )
}
