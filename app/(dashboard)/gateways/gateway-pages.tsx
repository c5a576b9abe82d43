import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button-link.tsx'

interface GatewayPagesProps {
  values: Record<string, string>
  page: number
  /** The number of the first row, and how many rows there are of it. */
  from: number
  shown: number
  count: number
}

/** From page to page of a long list; a short one needs none. */
export function GatewayPages({ values, page, from, shown, count }: GatewayPagesProps) {
  const t = useTranslations('gateways.list')
  const ui = useTranslations('ui')
  if (shown === count) return null
  const kept = Object.entries(values).filter(([, value]) => value)
  const href = (number: number) => `/gateways?${new URLSearchParams([...kept, ['page', String(number)]])}`
  return (
    <nav aria-label={ui('pages')} className="flex items-center justify-end gap-2 pt-4 text-sm">
      <span className="mr-2 text-ink-3">{t('page', { from, count, to: from + shown - 1 })}</span>
      {page > 1 && (
        <ButtonLink href={href(page - 1)} size="small">
          {t('previous')}
        </ButtonLink>
      )}
      {from + shown - 1 < count && (
        <ButtonLink href={href(page + 1)} size="small">
          {t('next')}
        </ButtonLink>
      )}
    </nav>
  )
}
