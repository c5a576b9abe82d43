'use client'
import { RotateCw } from 'lucide-react'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { useSay } from '#components/form/use-say.ts'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'

interface ReplayButtonProps {
  id: string
  /** In a list: what of it is sent again, for screen readers; the button is small then. */
  name?: string
  action: (id: string) => Promise<ActionResult>
}

/** Sends one callback again. */
export function ReplayButton({ id, name, action }: ReplayButtonProps) {
  const t = useTranslations('callbacks.replay')
  const common = useTranslations('form')
  const say = useSay()
  const [pending, startTransition] = useTransition()
  const send = () =>
    startTransition(async () => {
      try {
        const result = await action(id)
        if (result.kind === 'done') showToast('success', t('queued'))
        else showToast('error', say(result.message ?? ''))
      } catch (error) {
        unstable_rethrow(error)
        showToast('error', common('unreachable'))
      }
    })
  return (
    <Button
      loading={pending}
      onClick={send}
      {...(name && { 'aria-label': t('oneOf', { event: name }), size: 'small' })}
    >
      <RotateCw aria-hidden="true" />
      {t('one')}
    </Button>
  )
}
