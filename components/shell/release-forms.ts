'use client'
import { useEffect } from 'react'

declare global {
  interface Window {
    /** Lets forms be sent from now on, and sends the one that was held back. */
    releaseForms?: () => void
  }
}

/** Lets go what `EarlySubmit` holds back: the scripts of the page are there. */
export function ReleaseForms() {
  useEffect(() => {
    window.releaseForms?.()
    window.releaseForms = undefined
  }, [])
  return null
}
