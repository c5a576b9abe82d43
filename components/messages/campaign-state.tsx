import { Ban, CheckCheck, CircleDashed, Clock, FileCheck, LoaderCircle, Pause, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { CampaignStatus } from '#db/schema/campaigns.ts'

type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad' | 'info'

const appearances: Record<CampaignStatus, { tone: Tone; icon: ReactNode }> = {
  uploading: { tone: 'neutral', icon: <LoaderCircle /> },
  draft: { tone: 'neutral', icon: <CircleDashed /> },
  preparing: { tone: 'info', icon: <LoaderCircle /> },
  ready: { tone: 'accent', icon: <FileCheck /> },
  scheduled: { tone: 'info', icon: <Clock /> },
  running: { tone: 'info', icon: <Send /> },
  paused: { tone: 'warn', icon: <Pause /> },
  finished: { tone: 'ok', icon: <CheckCheck /> },
  cancelled: { tone: 'neutral', icon: <Ban /> },
}

/** Where a campaign is, with its word and its drawing; needs the texts of `messages`. */
export function CampaignState({ status }: { status: CampaignStatus }) {
  const t = useTranslations('messages.status')
  const { tone, icon } = appearances[status]
  return (
    <Badge tone={tone} icon={icon}>
      {t(status)}
    </Badge>
  )
}
