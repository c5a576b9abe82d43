'use client'
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function DashboardError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('shell.error')
  return (
    <div className="pt-16">
      <EmptyState
        mark={<CircleAlert />}
        title={t('title')}
        action={<Button onClick={reset}>{t('again')}</Button>}
      >
        {error.digest ? t('loggedAs', { digest: error.digest }) : t('logged')}
      </EmptyState>
    </div>
  )
}
