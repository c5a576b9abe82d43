'use client'
import { type ComponentType, lazy, Suspense } from 'react'

const demos: Record<string, ComponentType> = {
  otpField: lazy(() => import('./demos/otp-demo.tsx')),
  missedCallField: lazy(() => import('./demos/missed-call-demo.tsx')),
  emailField: lazy(() => import('./demos/email-demo.tsx')),
}

/** An example at work; its script comes with the one page that shows it. */
export function Demo({ name }: { name: string }) {
  const Shown = demos[name]
  return <Suspense>{Shown && <Shown />}</Suspense>
}
