'use client'
import { lazy, Suspense } from 'react'
import type { GatewayPreviewProps } from './gateway-preview.tsx'

const GatewayPreview = lazy(() => import('./gateway-preview.tsx'))

/** The preview: it comes with the page as the server draws it, and its script after those of the form. */
export function LazyPreview(props: GatewayPreviewProps) {
  return (
    <Suspense>
      <GatewayPreview {...props} />
    </Suspense>
  )
}
