'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'

interface StaleTextProps {
  /** Who was faster, if they still are. */
  by: string | null
  time: string
  onLoad: () => void
  onKeep: () => void
}

/** Somebody else saved meanwhile: their text, or one's own over it. */
export function StaleText({ by, time, onLoad, onKeep }: StaleTextProps) {
  const t = useTranslations('template.stale')
  return (
    <div role="alert">
      <Alert
        tone="warn"
        title={t('title', { name: by ?? t('nobody'), time })}
        action={
          <span className="flex flex-wrap gap-2">
            <Button size="small" onClick={onLoad}>
              {t('load')}
            </Button>
            <Button size="small" onClick={onKeep}>
              {t('keep')}
            </Button>
          </span>
        }
      >
        {t('text')}
      </Alert>
    </div>
  )
}
