import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { buttonStyle } from './button.tsx'
import { classNames } from './class-names.ts'

interface PaginationProps {
  /** Addresses of the neighbouring pages; undefined at an end. */
  newer: string | undefined
  older: string | undefined
}

/** From page to page by cursor: there is no count, so a long list opens as quickly as a short one. */
export function Pagination({ newer, older }: PaginationProps) {
  if (!newer && !older) return null
  return (
    <nav aria-label="Pages" className="flex justify-end gap-2 pt-4">
      <Step href={newer} label="Newer" />
      <Step href={older} label="Older" />
    </nav>
  )
}

function Step({ href, label }: { href: string | undefined; label: 'Newer' | 'Older' }) {
  const content = (
    <>
      {label === 'Newer' && <ChevronLeft aria-hidden="true" />}
      {label}
      {label === 'Older' && <ChevronRight aria-hidden="true" />}
    </>
  )
  if (href) {
    return (
      <Link href={href} className={classNames(buttonStyle(), 'h-8 px-2.5 text-sm')}>
        {content}
      </Link>
    )
  }
  return (
    <button type="button" disabled className={classNames(buttonStyle(), 'h-8 px-2.5 text-sm')}>
      {content}
    </button>
  )
}
