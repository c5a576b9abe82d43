'use client'
import { Menu, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { buttonStyle } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Wordmark } from '#components/ui/wordmark.tsx'
import { Navigation } from './navigation.tsx'
import type { OpenPlace } from './open-places.ts'

/** The navigation of narrow screens: a panel that comes over the page. */
export function MobileNavigation({ open }: { open: readonly OpenPlace[] }) {
  const t = useTranslations('shell')
  const panel = useRef<HTMLDialogElement>(null)
  const iconButton = buttonStyle({ look: 'quiet', size: 'icon' })
  const close = () => panel.current?.close()
  return (
    <>
      <button
        type="button"
        aria-label={t('openNavigation')}
        aria-haspopup="dialog"
        onClick={() => panel.current?.showModal()}
        className={classNames(iconButton, '-ml-1.5 md:hidden')}
      >
        <Menu aria-hidden="true" />
      </button>
      <dialog
        ref={panel}
        aria-label={t('main')}
        closedby="any"
        className="m-0 h-dvh max-h-none w-66 flex-col border-r bg-paper p-3 text-ink shadow-popup backdrop:bg-ink/25 open:flex dark:backdrop:bg-sunken/75"
      >
        <div className="mb-3 flex items-center justify-between pl-2">
          <Wordmark />
          <button type="button" onClick={close} aria-label={t('closeNavigation')} className={iconButton}>
            <X aria-hidden="true" />
          </button>
        </div>
        <Navigation open={open} onNavigate={close} />
      </dialog>
    </>
  )
}
