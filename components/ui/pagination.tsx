import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonStyle } from './button.tsx'
import { classNames } from './class-names.ts'

interface PaginationProps {
  /** Addresses of the neighbouring pages; undefined at an end. */
  newer: string | undefined
  older: string | undefined
}

/** From page to page by cursor: there is no count, so a long list opens as quickly as a short one. */
export function Pagination({ newer, older }: PaginationProps) {
  const t = useTranslations('ui')
  if (!newer && !older) return null
  return (
    <nav aria-label={t('pages')} className="flex justify-end gap-2 pt-4">
      <Step href={newer}>
        <ChevronLeft aria-hidden="true" />
        {t('newer')}
      </Step>
      <Step href={older}>
        {t('older')}
        <ChevronRight aria-hidden="true" />
      </Step>
    </nav>
  )
}

function Step({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (href) {
    return (
      <Link href={href} className={classNames(buttonStyle(), 'h-8 px-2.5 text-sm')}>
        {children}
      </Link>
    )
  }
  return (
    <button type="button" disabled className={classNames(buttonStyle(), 'h-8 px-2.5 text-sm')}>
      {children}
    </button>
  )
}
