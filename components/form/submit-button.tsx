'use client'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'

/** Sends its form; busy while that is under way. */
export function SubmitButton({ sending, children }: { sending: boolean; children: ReactNode }) {
  return (
    <Button type="submit" look="primary" loading={sending}>
      {children}
    </Button>
  )
}
