'use client'
import { createContext, type ReactElement, use } from 'react'

/** Closes the dialog around. */
export const CloseContext = createContext(() => {})

/** Makes a button close the dialog it is in. */
export function DialogClose({ children }: { children: ReactElement }) {
  const close = use(CloseContext)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside takes the keys, its click comes up
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <span className="contents" onClick={close}>
      {children}
    </span>
  )
}
