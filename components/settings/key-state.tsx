import { Ban, CircleCheck, Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { KeyState } from '#lib/api/list-keys.ts'

const looks = {
  active: { tone: 'ok', icon: <CircleCheck aria-hidden="true" /> },
  expiring: { tone: 'warn', icon: <Clock aria-hidden="true" /> },
  expired: { tone: 'neutral', icon: <Clock aria-hidden="true" /> },
  revoked: { tone: 'neutral', icon: <Ban aria-hidden="true" /> },
} as const

/** Whether requests with a key in this state are let in. */
export function isWorking(state: KeyState): boolean {
  return state === 'active' || state === 'expiring'
}

export function KeyStateBadge({ state }: { state: KeyState }) {
  const t = useTranslations('settings.keys.states')
  return <Badge {...looks[state]}>{t(state)}</Badge>
}
