'use client'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { setEnabled } from './actions.ts'

interface ProductStateProps {
  product: { id: string; name: string; enabled: boolean; gateways: number }
}

/** Turns a product off or on for everybody, and says first whom that concerns. */
export function ProductState({ product: { id, name, enabled, gateways } }: ProductStateProps) {
  const t = useTranslations(enabled ? 'operator.vendors.turnOff' : 'operator.vendors.turnOn')
  return (
    <ConfirmDialog
      title={t('title', { product: name })}
      description={t('text', { count: gateways })}
      confirm={t('confirm')}
      tone={enabled ? 'bad' : 'neutral'}
      trigger={
        <Button look="quiet" size="small" aria-label={`${t('button')}: ${name}`}>
          {t('button')}
        </Button>
      }
      action={() => setEnabled({ id, enabled: !enabled })}
      onDone={() => showToast('success', t('done', { product: name }))}
    />
  )
}
