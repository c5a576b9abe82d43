import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** In place of an empty list: nothing matches, or nothing has been sent yet. */
export function NoDeliveries({ filtered }: { filtered: boolean }) {
  const t = useTranslations('deliveries.empty')
  if (filtered) {
    const clear = <ButtonLink href="/deliveries">{t('clear')}</ButtonLink>
    return (
      <EmptyState mark={<Send />} title={t('noMatch')} action={clear}>
        {t('noMatchHelp')}
      </EmptyState>
    )
  }
  const choose = (
    <ButtonLink href="/gateways" look="primary">
      {t('chooseGateway')}
    </ButtonLink>
  )
  return (
    <EmptyState mark={<Send />} title={t('nothing')} action={choose}>
      {t('nothingHelp')}
    </EmptyState>
  )
}
