'use client'
import { lazy, Suspense } from 'react'
import type { DialogProps } from './dialog-props.ts'
import { useIntent } from './use-intent.ts'

const library = () => import('./dialog-panel.tsx')
const Panel = lazy(library)

/** What dialogs and drawers share: their trigger, and a panel whose library comes when it is about to open. */
export function DialogFrame(props: DialogProps & { className: string }) {
  const { trigger, open: given, onOpenChange, ...panel } = props
  const { open: own, wanted, change, intent } = useIntent(library)
  const open = given ?? own
  const set = (next: boolean) => {
    change(next)
    onOpenChange?.(next)
  }
  return (
    <>
      {trigger && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside takes the keys, its click comes up
        // biome-ignore lint/a11y/noStaticElementInteractions: it only hears of the button's clicks, and is nothing to press itself
        <span className="contents" {...intent} onClick={() => set(true)}>
          {trigger}
        </span>
      )}
      {(wanted || open) && (
        <Suspense>
          <Panel {...panel} open={open} onOpenChange={set} />
        </Suspense>
      )}
    </>
  )
}
