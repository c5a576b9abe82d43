'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { Button } from '#components/ui/button.tsx'
import type { KeyFields } from '#lib/api/schema.ts'
import { KeyNameForm } from './key-name-form.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'

export function CreateKey({
  action,
}: {
  action: (values: KeyFields) => Promise<ActionResult<{ key: string }>>
}) {
  const t = useTranslations('settings.keys')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" />
        {t('create')}
      </Button>
      <NewKeyDialog
        title={t('createTitle')}
        description={t('createDescription')}
        open={open}
        onOpenChange={setOpen}
      >
        {onMade => (
          <KeyNameForm
            name=""
            submitLabel={t('createDone')}
            action={action}
            onDone={({ key }, { name }) => onMade(name.trim(), key)}
          />
        )}
      </NewKeyDialog>
    </>
  )
}
