'use client'
import { classNames } from './class-names.ts'
import { DialogFrame } from './dialog-frame.tsx'
import type { DialogProps } from './dialog-props.ts'

const sides = {
  right: 'right-0 data-starting-style:translate-x-6 data-ending-style:translate-x-6',
  left: 'left-0 data-starting-style:-translate-x-6 data-ending-style:-translate-x-6',
}

/** Details beside the page they belong to. */
export function Drawer({ side = 'right', ...props }: DialogProps & { side?: keyof typeof sides }) {
  return (
    <DialogFrame
      {...props}
      className={classNames(
        'fixed inset-y-0 h-dvh w-full data-ending-style:opacity-0 data-starting-style:opacity-0 sm:w-115',
        sides[side],
      )}
    />
  )
}
