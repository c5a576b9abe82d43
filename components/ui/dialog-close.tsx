'use client'
import { createContext, type ReactElement, use } from 'react'

/** Closes the dialog around. */
export const CloseContext = createContext(() => {})

/** Makes a button close the dialog it is in. */
export function DialogClose({ children }: { children: ReactElement }) {
  const close = use(CloseContext)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside takes the keys, its click comes up
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears of the button's clicks, and is nothing to press itself
    <span className="contents" onClick={close}>
      {children}
    </span>
  )
}
