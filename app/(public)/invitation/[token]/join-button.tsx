'use client'
import { useActionState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { Button } from '#components/ui/button.tsx'
import { accept } from './actions.ts'

/** Joins with the account that is signed in. */
export function JoinButton({ token, label }: { token: string; label: string }) {
  const [result, send, sending] = useActionState<ActionResult | undefined>(() => accept(token), undefined)
  return (
    <form action={send} className="space-y-5">
      <FormMessage message={result?.kind === 'refused' ? result.message : undefined} errorCount={0} />
      <Button type="submit" look="primary" loading={sending} className="max-w-full">
        <span className="truncate">{label}</span>
      </Button>
    </form>
  )
}
