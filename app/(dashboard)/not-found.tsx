import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function NotFound() {
  const t = useTranslations('shell')
  return (
    <div className="pt-16">
      <h1 className="sr-only">{t('notFound.heading')}</h1>
      <EmptyState
        mark={<SearchX />}
        title={t('notFound.title')}
        action={<ButtonLink href="/">{t('backToOverview')}</ButtonLink>}
      >
        {t('notFound.text')}
      </EmptyState>
    </div>
  )
}
