'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Field } from '#components/form/field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { setStatus } from '../actions.ts'

interface MerchantStateProps {
  merchant: { id: string; name: string; status: 'active' | 'suspended' }
}

/** Suspends a merchant or lets it send again; asks for the reason. */
export function MerchantState({ merchant: { id, name, status } }: MerchantStateProps) {
  const active = status === 'active'
  const t = useTranslations(active ? 'operator.suspend' : 'operator.reactivate')
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog
      title={t('title', { merchant: name })}
      description={t('text')}
      confirm={t('confirm')}
      tone={active ? 'bad' : 'neutral'}
      trigger={<Button look={active ? 'danger-quiet' : 'secondary'}>{t('button')}</Button>}
      action={() => setStatus(id, { status: active ? 'suspended' : 'active', reason })}
      onDone={() => {
        setReason('')
        showToast('success', t('done', { merchant: name }))
      }}
    >
      <Field id="reason" label={t('reason')} help={t('reasonHelp')} className="mb-4">
        {attributes => (
          <Input
            {...attributes}
            value={reason}
            onChange={event => setReason(event.target.value)}
            maxLength={200}
            autoComplete="off"
          />
        )}
      </Field>
    </ConfirmDialog>
  )
}
