'use client'
import { lazy, Suspense, useSyncExternalStore } from 'react'

const library = () => import('./toaster.tsx')
const Toaster = lazy(library)

let wanted = false
let wake = () => {}

/** Says in a corner what just happened; announced to screen readers. */
export function showToast(kind: 'success' | 'error', text: string): void {
  wanted = true
  wake()
  void library().then(({ toast }) => toast[kind](text))
}

function subscribe(changed: () => void) {
  wake = changed
  return () => {
    wake = () => {}
  }
}

/** Where toasts appear; fetches their library with the first one. */
export function ToastPlace() {
  const open = useSyncExternalStore(
    subscribe,
    () => wanted,
    () => false,
  )
  if (!open) return null
  return (
    <Suspense>
      <Toaster />
    </Suspense>
  )
}
