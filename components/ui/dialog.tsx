'use client'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { DialogFrame } from './dialog-frame.tsx'
import type { DialogProps } from './dialog-props.ts'

const widths = { narrow: 'sm:max-w-105', normal: 'sm:max-w-130', wide: 'sm:max-w-190' }

/** A task of its own over the page; on phones it comes from below. */
export function Dialog({ size = 'normal', ...props }: DialogProps & { size?: keyof typeof widths }) {
  return (
    <DialogFrame
      {...props}
      className={classNames(
        'fixed inset-x-0 bottom-0 max-h-[92dvh] rounded-t-xl data-ending-style:opacity-0 data-starting-style:opacity-0 max-sm:data-ending-style:translate-y-4 max-sm:data-starting-style:translate-y-4 sm:inset-x-auto sm:top-[12dvh] sm:bottom-auto sm:left-1/2 sm:max-h-[76dvh] sm:w-full sm:-translate-x-1/2 sm:rounded-xl',
        widths[size],
      )}
    />
  )
}

/** The buttons at the foot of a dialog, the one that does it last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap justify-end gap-2">{children}</div>
}

export { DialogClose } from './dialog-close.tsx'
