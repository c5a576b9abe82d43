'use client'
import { CircleAlert } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function DashboardError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <div className="pt-16">
      <EmptyState
        mark={<CircleAlert />}
        title="This page could not be shown"
        action={<Button onClick={reset}>Try again</Button>}
      >
        Something failed on our side and has been written to the log
        {error.digest ? ` as ${error.digest}` : ''}. Nothing you did is lost.
      </EmptyState>
    </div>
  )
}
