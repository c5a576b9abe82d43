'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EndpointForm } from '#components/callbacks/endpoint-form.tsx'
import { showToast } from '#components/ui/toast.tsx'
import type { EndpointFields } from '#lib/callbacks/schema.ts'
import { update } from '../actions.ts'

interface EditEndpointProps {
  id: string
  updatedAt: Date
  fields: EndpointFields
}

/** The form of a stored endpoint; it may be saved again and again. */
export function EditEndpoint({ id, updatedAt, fields }: EditEndpointProps) {
  const t = useTranslations('callbacks.form')
  const [seen, setSeen] = useState(updatedAt)
  return (
    <EndpointForm
      defaultValues={fields}
      submitLabel={t('save')}
      action={values => update({ id, seen }, values)}
      onDone={({ updatedAt: saved }) => {
        setSeen(saved)
        showToast('success', t('saved'))
      }}
    />
  )
}
