import { History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Moment } from '#components/ui/moment.tsx'

interface SearchedSoFarProps {
  to: Date
  found: number
  /** Where the search goes on. */
  href: string
  zone: { timeZone: string; locale: string }
  sort: 'newest' | 'oldest'
}

/** Says that a search has stopped before its end, and goes on with it. */
export function SearchedSoFar({ to, found, href, zone, sort }: SearchedSoFarProps) {
  const t = useTranslations('deliveries.searched')
  const moment = () => <Moment at={to} {...zone} show="full" />
  return (
    <div
      role="status"
      className={classNames('flex flex-col items-center py-10 text-center', found === 0 && 'border-t')}
    >
      <History aria-hidden="true" className="mb-3 size-6 stroke-[1.25] text-ink-3" />
      <p>{t.rich(sort, { count: found, moment })}</p>
      <p className="mt-1 max-w-md text-balance text-ink-2 text-sm">{t('help')}</p>
      <ButtonLink href={href} className="mt-4">
        {t('goOn')}
      </ButtonLink>
    </div>
  )
}
