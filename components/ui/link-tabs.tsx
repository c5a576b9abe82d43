'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { tabListStyle, tabStyle } from './tab-style.ts'

interface LinkTabsProps {
  label: string
  items: readonly { href: string; label: string; count?: ReactNode }[]
}

/** Tabs that are pages; the longest address that this page's begins with is the current one. */
export function LinkTabs({ label, items }: LinkTabsProps) {
  const path = usePathname()
  const within = items.filter(({ href }) => path === href || path.startsWith(`${href}/`))
  const current = within.sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <nav aria-label={label} className={tabListStyle}>
      {items.map(({ href, label, count }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current?.href ? 'page' : undefined}
          className={tabStyle}
          ref={href === current?.href ? showWithin : null}
        >
          {label}
          {count !== undefined && <span className="text-ink-3 text-xs">{count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** On a narrow screen the tabs scroll: the current one begins in sight. */
function showWithin(tab: HTMLAnchorElement | null): void {
  const list = tab?.parentElement
  if (tab && list) list.scrollLeft = tab.offsetLeft - list.offsetLeft - 24
}
