'use client'
import { type ReactNode, Suspense, useSyncExternalStore } from 'react'

/** What only a browser shows, or what its library is fetched for after the page is there: until then, the fallback. */
export function InBrowser({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  return inBrowser ? <Suspense fallback={fallback}>{children}</Suspense> : fallback
}
