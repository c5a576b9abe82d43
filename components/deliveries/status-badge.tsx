import { Ban, Check, CheckCheck, CircleX, Clock, Send, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { DeliveryStatus } from '#lib/messaging/status.ts'

type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad' | 'info'
interface Appearance {
  word: string
  tone: Tone
  icon: ReactNode
}

const appearances: Record<DeliveryStatus, Appearance> = {
  PROCESSING: { word: 'Processing', tone: 'neutral', icon: <Clock /> },
  SENT: { word: 'Sent', tone: 'info', icon: <Send /> },
  DELIVERED: { word: 'Delivered', tone: 'ok', icon: <Check /> },
  Verified: { word: 'Verified', tone: 'ok', icon: <CheckCheck /> },
  UNDELIVERED: { word: 'Undelivered', tone: 'warn', icon: <TriangleAlert /> },
  REJECTED: { word: 'Rejected', tone: 'bad', icon: <Ban /> },
  ERROR: { word: 'Error', tone: 'bad', icon: <CircleX /> },
}

export const statusWord = (status: DeliveryStatus) => appearances[status].word

export function StatusBadge({ status }: { status: DeliveryStatus }) {
  const { word, tone, icon } = appearances[status]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
