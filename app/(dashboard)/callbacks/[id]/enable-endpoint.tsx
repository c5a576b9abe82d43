'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { setEnabled } from '../actions.ts'
import { replayHeld } from '../replay-actions.ts'

interface EnableEndpointProps {
  id: string
  /** Whether something is held that could be sent now. */
  stuck: boolean
  urgent: boolean
}

/** Turns an endpoint on, and if wished sends what was held while it was off. */
export function EnableEndpoint({ id, stuck, urgent }: EnableEndpointProps) {
  const t = useTranslations('callbacks.enable')
  const [sendHeld, setSendHeld] = useState(true)
  const enable = async () => {
    const result = await setEnabled({ id, enabled: true })
    if (result.kind === 'refused') return result
    if (!stuck || !sendHeld) {
      showToast('success', t('done'))
      return result
    }
    const queued = await replayHeld(id)
    if (queued.kind === 'done') showToast('success', t('doneHeld', { count: queued.data.count }))
    return queued
  }
  return (
    <ConfirmDialog
      title={t('title')}
      description={t('text')}
      confirm={t('confirm')}
      tone="neutral"
      trigger={<Button look={urgent ? 'primary' : 'secondary'}>{t('button')}</Button>}
      action={enable}
    >
      {stuck && <Checkbox label={t('held')} help={t('heldHelp')} checked={sendHeld} onChange={setSendHeld} />}
    </ConfirmDialog>
  )
}
