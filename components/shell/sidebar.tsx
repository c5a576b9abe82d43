'use client'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Glyph, Wordmark } from '#components/ui/wordmark.tsx'
import { Navigation } from './navigation.tsx'

/** The left navigation on wide screens; whether it is folded is kept in a cookie, so pages come as they were. */
export function Sidebar({ initiallyFolded }: { initiallyFolded: boolean }) {
  const [folded, setFolded] = useState(initiallyFolded)
  const toggle = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers in use
    document.cookie = `sandi-nav=${folded ? 'open' : 'folded'}; path=/; max-age=31536000; samesite=lax`
    setFolded(!folded)
  }
  return (
    <aside
      className={classNames(
        'sticky top-0 hidden h-dvh shrink-0 flex-col border-r bg-sunken px-3 md:flex',
        folded ? 'w-14.5' : 'w-54',
      )}
    >
      <Link href="/" aria-label="Sandi, overview" className="flex h-13 items-center rounded-md px-1.5">
        {folded ? <Glyph /> : <Wordmark />}
      </Link>
      <div className="mt-2 flex-1">
        <Navigation folded={folded} />
      </div>
      <Button
        look="quiet"
        size="icon"
        className="mb-3"
        onClick={toggle}
        aria-expanded={!folded}
        aria-label={folded ? 'Unfold navigation' : 'Fold navigation'}
      >
        {folded ? <PanelLeftOpen /> : <PanelLeftClose />}
      </Button>
    </aside>
  )
}
