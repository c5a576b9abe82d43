'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { Kbd } from '#components/ui/kbd.tsx'
import type { PaletteProps } from './palette.tsx'

const library = () => import('./palette.tsx')
const Palette = lazy(library)

/** Opens the palette, as ⌘K or Ctrl-K does from everywhere. */
export function SearchButton(props: PaletteProps) {
  const t = useTranslations('shell.palette')
  // Fetched with the first opening, kept afterwards so that closing can be seen.
  const [wanted, setWanted] = useState(false)
  const [open, setOpen] = useState(false)
  const key = useShortcut()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey) return
      event.preventDefault()
      setWanted(true)
      setOpen(now => !now)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const show = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <>
      <button
        type="button"
        onClick={show}
        onPointerEnter={() => void library()}
        aria-label={t('title')}
        aria-keyshortcuts="Meta+K Control+K"
        aria-haspopup="dialog"
        className="flex h-8 items-center gap-2 rounded-md text-ink-3 transition-colors hover:text-ink max-sm:w-8 max-sm:justify-center sm:w-52 sm:border sm:border-control sm:bg-raised sm:px-2 sm:hover:border-control-strong"
      >
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <span className="hidden flex-1 text-left text-sm sm:block">{t('button')}</span>
        <span className="hidden sm:block">
          <Kbd>{key}</Kbd>
        </span>
      </button>
      {wanted && (
        <Suspense>
          <Palette {...props} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}

function useShortcut(): string {
  return useSyncExternalStore(
    () => () => {},
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'),
    () => '⌘K',
  )
}
