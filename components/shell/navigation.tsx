'use client'
import { LayoutGrid, type LucideIcon, Send, Waypoints } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '#components/ui/class-names.ts'

const places: { href: string; label: string; icon: LucideIcon }[] = [
  { href: '/', label: 'Overview', icon: LayoutGrid },
  { href: '/gateways', label: 'Gateways', icon: Waypoints },
  { href: '/deliveries', label: 'Deliveries', icon: Send },
]

/** The places of the dashboard; folded, their icons alone. */
export function Navigation({ folded, onNavigate }: { folded?: boolean; onNavigate?: () => void }) {
  const path = usePathname()
  return (
    <nav aria-label="Main">
      <ul className="space-y-0.5">
        {places.map(({ href, label, icon: Icon }) => {
          const here = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
          return (
            <li key={href}>
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={here ? 'page' : undefined}
                aria-label={folded ? label : undefined}
                title={folded ? label : undefined}
                className={classNames(
                  'flex h-8 items-center gap-2.5 rounded-md px-2 text-ink-2 transition-colors hover:bg-hover hover:text-ink',
                  here && 'bg-hover font-medium text-ink',
                )}
              >
                <Icon aria-hidden="true" className={classNames('size-4 shrink-0', here && 'text-accent')} />
                {!folded && label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
