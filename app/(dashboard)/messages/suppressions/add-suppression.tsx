'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { add } from './actions.ts'

// The form comes with the question.
const AddSuppressionForm = lazy(() => import('#components/messages/add-suppression-form.tsx'))

export function AddSuppression() {
  const t = useTranslations('messages.suppressions')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" />
        {t('add')}
      </Button>
      <Dialog
        size="narrow"
        title={t('addTitle')}
        description={t('addText')}
        open={open}
        onOpenChange={setOpen}
      >
        {open && (
          <Suspense>
            <AddSuppressionForm
              action={add}
              onDone={({ known }) => {
                setOpen(false)
                showToast('success', t(known ? 'known' : 'added'))
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}
