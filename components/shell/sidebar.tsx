'use client'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Glyph, Wordmark } from '#components/ui/wordmark.tsx'
import { Navigation } from './navigation.tsx'
import type { OpenPlace } from './open-places.ts'

interface SidebarProps {
  open: readonly OpenPlace[]
  initiallyFolded: boolean
}

/** The left navigation on wide screens; whether it is folded is kept in a cookie, so pages come as they were. */
export function Sidebar({ open, initiallyFolded }: SidebarProps) {
  const t = useTranslations('shell')
  const [folded, setFolded] = useState(initiallyFolded)
  const toggle = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers in use
    document.cookie = `sandi-nav=${folded ? 'open' : 'folded'}; path=/; max-age=31536000; samesite=lax`
    setFolded(!folded)
  }
  const name = folded ? t('unfold') : t('fold')
  return (
    <aside
      className={classNames(
        'sticky top-0 hidden h-dvh shrink-0 flex-col border-r bg-sunken px-3 md:flex',
        folded ? 'w-14.5' : 'w-54',
      )}
    >
      <Link href="/" aria-label={t('home')} className="flex h-13 shrink-0 items-center rounded-md px-1.5">
        {folded ? <Glyph /> : <Wordmark />}
      </Link>
      <Navigation open={open} folded={folded} />
      <Button
        look="quiet"
        size={folded ? 'icon' : 'small'}
        className={classNames('my-3 shrink-0 font-normal text-ink-3', !folded && 'h-8 justify-start gap-2.5')}
        onClick={toggle}
        aria-expanded={!folded}
        aria-label={name}
        title={folded ? name : undefined}
      >
        {folded ? <PanelLeftOpen /> : <PanelLeftClose />}
        {!folded && t('foldShort')}
      </Button>
    </aside>
  )
}
