import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  /** The list this page belongs to. */
  parent?: { href: string; label: string }
}

export function PageHeader({ title, description, actions, parent }: PageHeaderProps) {
  const t = useTranslations('ui')
  return (
    <header className="pt-7 pb-6">
      {parent && (
        <nav aria-label={t('breadcrumb')} className="mb-1.5 text-ink-3 text-sm">
          <Link href={parent.href} className="hover:text-ink hover:underline">
            {parent.label}
          </Link>
        </nav>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="font-semibold text-xl tracking-[-0.015em] [overflow-wrap:anywhere]">{title}</h1>
          {description && <div className="mt-0.5 text-ink-2">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  )
}
