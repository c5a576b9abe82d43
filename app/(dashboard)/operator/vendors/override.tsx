'use client'
import { useTranslations } from 'next-intl'
import { lazy, useState } from 'react'
import { ConfirmDialog } from '#components/form/confirm-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { endOverriding, override } from './actions.ts'

const OverrideForm = lazy(() => import('#components/operator/override-form.tsx'))

interface OverrideProps {
  product: { id: string; name: string; status: 'healthy' | 'unhealthy'; overridden: boolean }
}

/** Says what a product's health is, or takes that back. */
export function Override({ product: { id, name, status, overridden } }: OverrideProps) {
  const t = useTranslations('health.overriding')
  const [open, setOpen] = useState(false)
  if (overridden) {
    return (
      <ConfirmDialog
        title={t('endTitle', { product: name })}
        description={t('endText')}
        confirm={t('end')}
        tone="neutral"
        trigger={
          <Button look="quiet" size="small" aria-label={`${t('end')}: ${name}`}>
            {t('end')}
          </Button>
        }
        action={() => endOverriding(id)}
        onDone={() => showToast('success', t('ended', { product: name }))}
      />
    )
  }
  return (
    <Dialog
      title={t('title', { product: name })}
      description={t('text')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" size="small" aria-label={`${t('button')}: ${name}`}>
          {t('button')}
        </Button>
      }
    >
      {open && (
        <OverrideForm
          status={status}
          action={values => override(id, values)}
          onDone={said => {
            setOpen(false)
            showToast('success', t('done', { product: name, status: said }))
          }}
        />
      )}
    </Dialog>
  )
}
