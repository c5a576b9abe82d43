'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'

interface StaleNoticeProps {
  /** Who changed it, if they still are. */
  by: string | null
  time: string
  loading: boolean
  onLoad: () => void
}

/** Somebody was faster: says who, and offers to go on from what they stored. */
export default function StaleNotice({ by, time, loading, onLoad }: StaleNoticeProps) {
  const t = useTranslations('gateways.stale')
  return (
    <div role="alert">
      <Alert
        tone="warn"
        title={t('title', { name: by ?? t('nobody'), time })}
        action={
          <Button loading={loading} onClick={onLoad}>
            {t('load')}
          </Button>
        }
      >
        {t('text')}
      </Alert>
    </div>
  )
}
