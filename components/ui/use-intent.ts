'use client'
import { useState } from 'react'

/**
 * For a piece whose library is fetched when somebody is about to use it: `prepare` on the first sign of that, `wanted`
 * from the first opening on (it stays, so that closing can be seen).
 */
export function useIntent(library: () => Promise<unknown>) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const change = (next: boolean) => {
    if (next) setWanted(true)
    setOpen(next)
  }
  const prepare = () => void library().catch(() => {})
  return { open, wanted, change, intent: { onPointerEnter: prepare, onFocus: prepare } }
}
