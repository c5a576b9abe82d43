import { CornerDownLeft, Eye, Hourglass, Pause, TrendingDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'

const looks = {
  watching: { tone: 'neutral', icon: <Eye aria-hidden="true" /> },
  resting: { tone: 'neutral', icon: <Eye aria-hidden="true" /> },
  away: { tone: 'warn', icon: <TrendingDown aria-hidden="true" /> },
  back: { tone: 'info', icon: <CornerDownLeft aria-hidden="true" /> },
  no_verifications: { tone: 'info', icon: <Hourglass aria-hidden="true" /> },
  one_route: { tone: 'neutral', icon: <Pause aria-hidden="true" /> },
} as const

export type SwitchingState = keyof typeof looks

/** What the switcher does, in a word; `from`: the providers that lost points. */
export function StateBadge({ state, from = [] }: { state: SwitchingState; from?: readonly string[] }) {
  const t = useTranslations('routing.states')
  const { tone, icon } = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {state === 'away' ? t('away', { providers: from.join(', ') }) : t(state)}
    </Badge>
  )
}
