'use client'
import { Tooltip as Base } from '@base-ui/react/tooltip'
import { type ReactElement, useId } from 'react'
import { classNames } from './class-names.ts'
import { popupStyle } from './popup.ts'

interface TooltipProps {
  text: string
  /** One element that can have the focus. Its name must be its own: the text only describes it. */
  children: ReactElement
}

/** A few words about a control, while the pointer or the focus is on it; never the only place of what matters. */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId()
  return (
    <Base.Root>
      <Base.Trigger aria-describedby={id} delay={300} render={children} />
      <span id={id} hidden>
        {text}
      </span>
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className={classNames(popupStyle, 'max-w-64 rounded-md px-2 py-1 text-sm')}>
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
