import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

interface FilterChipsProps {
  chips: { label: string; value: string /** The address without it. */; href: string }[]
  clearHref: string
}

/** What is filtered, each a link to the list without it. */
export function FilterChips({ chips, clearHref }: FilterChipsProps) {
  const t = useTranslations('deliveries')
  if (chips.length === 0) return null
  return (
    <ul aria-label={t('filter.inForce')} className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ label, value, href }) => (
        <li key={href}>
          <Link
            href={href}
            scroll={false}
            aria-label={t('filter.remove', { label, value })}
            className="flex h-6.5 items-center gap-1.5 rounded-full bg-hover pr-1.5 pl-2.5 text-sm hover:bg-accent-soft"
          >
            <span className="text-ink-3">{label}</span>
            <span className="max-w-56 truncate">{value}</span>
            <X aria-hidden="true" className="size-3.5 text-ink-3" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={clearHref}
          scroll={false}
          className="px-1.5 text-accent text-sm underline-offset-3 hover:underline"
        >
          {t('filter.clear')}
        </Link>
      </li>
    </ul>
  )
}
