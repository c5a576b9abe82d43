import { Ban, CircleCheck, Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'

type KeyState = 'active' | 'expiring' | 'expired' | 'revoked'

const looks = {
  active: { tone: 'ok', icon: <CircleCheck aria-hidden="true" /> },
  expiring: { tone: 'warn', icon: <Clock aria-hidden="true" /> },
  expired: { tone: 'neutral', icon: <Clock aria-hidden="true" /> },
  revoked: { tone: 'neutral', icon: <Ban aria-hidden="true" /> },
} as const

export function KeyStateBadge({ state }: { state: KeyState }) {
  const t = useTranslations('settings.keys.states')
  return <Badge {...looks[state]}>{t(state)}</Badge>
}
