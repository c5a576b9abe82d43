'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonStyle } from './button.tsx'
import { classNames } from './class-names.ts'
import { CloseContext } from './dialog-close.tsx'

interface PanelProps {
  title: string
  description?: ReactNode
  open: boolean
  onOpenChange: (open: boolean) => void
  className: string
  /** It has no way out but what its content offers. */
  closeless?: boolean | undefined
  children?: ReactNode | ((close: () => void) => ReactNode)
}

/** A dialog or drawer once it opens: the veil, the title, the way out. */
export default function DialogPanel(props: PanelProps) {
  const { title, description, open, onOpenChange, className, closeless, children } = props
  const t = useTranslations('ui')
  const close = () => onOpenChange(false)
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-ink/25 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-sunken/75" />
        <Base.Popup
          className={classNames(
            'z-50 flex flex-col overflow-y-auto border bg-raised text-ink shadow-popup outline-none transition-[opacity,translate]',
            className,
          )}
        >
          <div className="flex items-start justify-between gap-4 px-5 pt-4.5">
            <div className="min-w-0">
              <Base.Title className="font-semibold text-lg tracking-[-0.01em] [overflow-wrap:anywhere]">
                {title}
              </Base.Title>
              {description && (
                <Base.Description render={<div />} className="mt-1 text-ink-2">
                  {description}
                </Base.Description>
              )}
            </div>
            {!closeless && (
              <Base.Close
                aria-label={t('close')}
                className={classNames(buttonStyle({ look: 'quiet', size: 'icon' }), '-mt-0.5 -mr-2')}
              >
                <X aria-hidden="true" />
              </Base.Close>
            )}
          </div>
          <div className="px-5 pt-4 pb-5">
            <CloseContext value={close}>
              {typeof children === 'function' ? children(close) : children}
            </CloseContext>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
