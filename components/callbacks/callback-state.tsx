import { Check, CircleX, Clock, Pause, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { CallbackRow } from '#lib/callbacks/list-callbacks.ts'

const looks = {
  pending: { tone: 'neutral', icon: <Clock aria-hidden="true" /> },
  retrying: { tone: 'warn', icon: <RotateCw aria-hidden="true" /> },
  delivered: { tone: 'ok', icon: <Check aria-hidden="true" /> },
  failed: { tone: 'bad', icon: <CircleX aria-hidden="true" /> },
  held: { tone: 'neutral', icon: <Pause aria-hidden="true" /> },
} as const

/** How far a callback is; one that was tried in vain is not merely waiting. */
export function CallbackState({ callback }: { callback: Pick<CallbackRow, 'state' | 'attempts'> }) {
  const t = useTranslations('callbacks.states')
  const state = callback.state === 'pending' && callback.attempts > 0 ? 'retrying' : callback.state
  return <Badge {...looks[state]}>{t(state)}</Badge>
}
