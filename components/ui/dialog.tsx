'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { buttonStyle } from './button.tsx'
import { classNames } from './class-names.ts'

interface DialogProps {
  title: string
  trigger: ReactElement
  /** `side`: a panel that comes in from the left. */
  place?: 'centre' | 'side'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

const places = {
  centre:
    'top-1/2 left-1/2 w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-xl border p-5',
  side: 'inset-y-0 left-0 w-[min(18rem,85vw)] border-r p-4',
}

export function Dialog({ title, trigger, place = 'centre', open, onOpenChange, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-sunken/80 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={classNames(
            'fixed z-50 bg-paper shadow-popup transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
            places[place],
          )}
        >
          <div className="mb-3 flex items-center justify-between">
            <Base.Title className="font-semibold text-lg">{title}</Base.Title>
            <Base.Close aria-label="Close" className={buttonStyle({ look: 'quiet', size: 'icon' })}>
              <X />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
