'use client'
import { type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { ChartSkeleton } from '../skeleton.tsx'

/** A drawing that only a browser can make: until then, and while its library is fetched, a skeleton as high. */
export function InBrowser({ height, children }: { height: number | undefined; children: ReactNode }) {
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const skeleton = <ChartSkeleton height={height} />
  return inBrowser ? <Suspense fallback={skeleton}>{children}</Suspense> : skeleton
}
