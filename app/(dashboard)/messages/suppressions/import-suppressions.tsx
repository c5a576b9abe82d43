'use client'
import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

const ImportSuppressionsForm = lazy(() => import('#components/messages/import-suppressions-form.tsx'))

export function ImportSuppressions() {
  const t = useTranslations('messages.suppressions')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Upload aria-hidden="true" />
        {t('import')}
      </Button>
      <Dialog title={t('importTitle')} description={t('importText')} open={open} onOpenChange={setOpen}>
        {open && (
          <Suspense>
            <ImportSuppressionsForm
              target="/messages/suppressions/import"
              onImported={() => router.refresh()}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}
