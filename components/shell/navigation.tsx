'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import type { OpenPlace } from './open-places.ts'
import { type Place, places } from './places.ts'

interface NavigationProps {
  open: readonly OpenPlace[]
  folded?: boolean
  onNavigate?: () => void
}

const groups: Place['group'][] = ['work', 'build', 'manage']

/** The places of the dashboard in their groups, the settings at the foot; folded, their icons alone. */
export function Navigation({ open, folded, onNavigate }: NavigationProps) {
  const path = usePathname()
  const t = useTranslations('shell')
  return (
    <nav aria-label={t('main')} className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto pt-1">
      {groups.map(group => {
        const members = places.filter(place => place.group === group)
        return (
          <ul
            key={group}
            aria-label={t(`groups.${group}`)}
            className={classNames('space-y-0.5', group === 'manage' && 'mt-auto')}
          >
            {members.map(({ key, icon: Icon }) => {
              const place = open.find(one => one.key === key)
              if (!place) return null
              const { base, href } = place
              const here = base === '/' ? path === '/' : path === base || path.startsWith(`${base}/`)
              const label = t(`places.${key}`)
              return (
                <li key={key}>
                  <Link
                    href={href}
                    prefetch={false}
                    onClick={onNavigate}
                    aria-current={here ? 'page' : undefined}
                    aria-label={folded ? label : undefined}
                    title={folded ? label : undefined}
                    className={classNames(
                      'flex h-8 items-center gap-2.5 rounded-md px-2 base:text-ink-2 transition-colors hover:bg-hover hover:text-ink focus-visible:-outline-offset-2',
                      here && 'bg-hover font-medium text-ink',
                    )}
                  >
                    <Icon
                      aria-hidden="true"
                      className={classNames('size-4 shrink-0', here && 'text-accent')}
                    />
                    {!folded && <span className="truncate">{label}</span>}
                  </Link>
                </li>
              )
            })}
          </ul>
        )
      })}
    </nav>
  )
}
