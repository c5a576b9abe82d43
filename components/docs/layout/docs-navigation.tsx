'use client'
import { ArrowUpRight } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import { docsGroups, docsPages, referenceHref } from '../pages.ts'

const linkStyle =
  'flex items-center gap-1.5 rounded-md px-2 py-1.5 text-sm transition-colors hover:bg-hover hover:text-ink'

/** All pages of the documentation by group. */
export function DocsNavigation() {
  const t = useTranslations('docs')
  const path = usePathname()
  return (
    <nav aria-label={t('navigation')} className="space-y-5">
      {docsGroups.map(group => (
        <div key={group}>
          <p className="mb-1 px-2 font-medium text-ink-3 text-xs">{t(`groups.${group}`)}</p>
          <ul>
            {docsPages
              .filter(page => page.group === group)
              .map(({ href, titleKey }) => (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={path === href ? 'page' : undefined}
                    className={classNames(
                      linkStyle,
                      'base:text-ink-2',
                      path === href && 'bg-hover font-medium text-ink',
                    )}
                  >
                    {t(titleKey)}
                  </Link>
                </li>
              ))}
            {group === 'tables' && (
              <li>
                {/* A document of its own: the browser has to load it. */}
                <a href={referenceHref} className={classNames(linkStyle, 'text-ink-2')}>
                  {t('pages.reference')}
                  <ArrowUpRight aria-hidden="true" className="size-3.5 text-ink-3" />
                </a>
              </li>
            )}
          </ul>
        </div>
      ))}
    </nav>
  )
}
