'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CredentialForm } from '#components/credentials/credential-form.tsx'
import { showToast } from '#components/ui/toast.tsx'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import type { VendorForm } from '#lib/gateways/vendor-forms.ts'
import { edit } from '../actions.ts'

interface EditCredentialProps {
  id: string
  updatedAt: Date
  vendors: VendorForm[]
  fields: CredentialFields
  stored: string[]
}

export function EditCredential({ id, updatedAt, vendors, fields, stored }: EditCredentialProps) {
  const t = useTranslations('operator.credentials.edit')
  const [seen, setSeen] = useState(updatedAt)
  return (
    <CredentialForm
      vendors={vendors}
      defaultValues={fields}
      stored={stored}
      submitLabel={t('submit')}
      cancelHref="/operator/credentials"
      action={values => edit({ id, seen }, values)}
      onDone={({ updatedAt: saved }, { name }) => {
        setSeen(saved)
        showToast('success', t('done', { name }))
      }}
    />
  )
}
