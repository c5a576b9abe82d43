'use client'
import { useTranslations } from 'next-intl'
import { lazy, useState } from 'react'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { rotateKey } from '../actions.ts'

// What is asked comes with the question.
const OverlapChoice = lazy(() => import('./overlap-choice.tsx'))

interface RotateKeyProps {
  gateway: { id: string; name: string; key: string }
  /** Until when the key before the present one works, in words. */
  earlierUntil: string | undefined
}

/** Asks for how long the old key may go on, then makes the new one. */
export function RotateKey({ gateway: { id, name, key }, earlierUntil }: RotateKeyProps) {
  const t = useTranslations('gateways.rotate')
  const [overlap, setOverlap] = useState('86400')
  return (
    <ConfirmDialog
      title={t('title', { name })}
      description={t('text')}
      confirm={t('confirm')}
      tone={overlap === '0' ? 'bad' : 'neutral'}
      trigger={<Button>{t('button')}</Button>}
      action={() => rotateKey({ id, seenKey: key, overlap: Number(overlap) })}
      onDone={() => showToast('success', t('done', { name }))}
    >
      <OverlapChoice value={overlap} onChange={setOverlap} />
      {earlierUntil && <p className="mt-4 text-warn">{t('earlier', { date: earlierUntil })}</p>}
    </ConfirmDialog>
  )
}
