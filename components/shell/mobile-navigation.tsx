'use client'
import { Menu, X } from 'lucide-react'
import { useRef } from 'react'
import { buttonStyle } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Wordmark } from '#components/ui/wordmark.tsx'
import { Navigation } from './navigation.tsx'

/** The navigation of narrow screens: a panel that comes over the page. */
export function MobileNavigation() {
  const panel = useRef<HTMLDivElement>(null)
  const iconButton = buttonStyle({ look: 'quiet', size: 'icon' })
  return (
    <>
      <button
        type="button"
        popoverTarget="mobile-navigation"
        aria-label="Open navigation"
        className={classNames(iconButton, '-ml-1.5 md:hidden')}
      >
        <Menu aria-hidden="true" />
      </button>
      <div
        ref={panel}
        id="mobile-navigation"
        popover="auto"
        className="m-0 h-dvh max-h-none w-64 border-r bg-paper p-3 text-ink shadow-popup backdrop:bg-sunken/80"
      >
        <div className="mb-3 flex items-center justify-between pl-2">
          <Wordmark />
          <button
            type="button"
            popoverTarget="mobile-navigation"
            popoverTargetAction="hide"
            aria-label="Close navigation"
            className={iconButton}
          >
            <X aria-hidden="true" />
          </button>
        </div>
        <Navigation onNavigate={() => panel.current?.hidePopover()} />
      </div>
    </>
  )
}
