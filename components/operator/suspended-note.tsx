import { useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'

/** Tells the people of a suspended merchant why nothing is sent. */
export function SuspendedNote({ merchant }: { merchant: string }) {
  const t = useTranslations('operator.banner')
  return (
    <div className="pt-4">
      <Alert tone="bad" title={t('title', { merchant })}>
        {t('text')}
      </Alert>
    </div>
  )
}
