'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { showToast } from '#components/ui/toast.tsx'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import type { VendorForm } from '#lib/gateways/vendor-forms.ts'
import { CredentialForm } from './credential-form.tsx'
import type { Rehearse } from './rehearsal.tsx'

interface EditCredentialProps {
  id: string
  updatedAt: Date
  vendors: VendorForm[]
  fields: CredentialFields
  /** The names of the secrets that are stored. */
  stored: string[]
  listHref: string
  rehearse: Rehearse
  edit: (
    of: { id: string; seen: Date },
    values: CredentialFields,
  ) => Promise<ActionResult<{ updatedAt: Date }>>
}

/** The form of a stored account with a vendor; it may be saved again and again. */
export function EditCredential({ id, updatedAt, fields, listHref, edit, ...form }: EditCredentialProps) {
  const t = useTranslations('credentials.edit')
  const [seen, setSeen] = useState(updatedAt)
  return (
    <CredentialForm
      {...form}
      defaultValues={fields}
      submitLabel={t('submit')}
      cancelHref={listHref}
      action={values => edit({ id, seen }, values)}
      onDone={({ updatedAt: saved }, { name }) => {
        setSeen(saved)
        showToast('success', t('done', { name }))
      }}
    />
  )
}
