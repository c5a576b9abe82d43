import { FlaskConical, Radio } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'

/** Whether messages reach people or the sandbox's handsets. */
export function ModeBadge({ mode }: { mode: 'live' | 'test' }) {
  const t = useTranslations('shell.mode')
  return mode === 'live' ? (
    <Badge tone="accent" icon={<Radio aria-hidden="true" />}>
      {t('live')}
    </Badge>
  ) : (
    <Badge tone="warn" icon={<FlaskConical aria-hidden="true" />}>
      {t('test')}
    </Badge>
  )
}
