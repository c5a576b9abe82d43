'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { showToast } from '#components/ui/toast.tsx'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import type { VendorForm } from '#lib/gateways/vendor-forms.ts'
import { CredentialForm } from './credential-form.tsx'
import type { Rehearse } from './rehearsal.tsx'

interface NewCredentialProps {
  /** Made with the page, so that sending the form twice adds one account. */
  id: string
  vendors: VendorForm[]
  listHref: string
  submitLabel: ReactNode
  rehearse: Rehearse
  add: (id: string, values: CredentialFields) => Promise<ActionResult<{ id: string }>>
}

/** The form of a new account with a vendor; once added, it leads to the account's page below `listHref`. */
export function NewCredential({ id, vendors, listHref, submitLabel, rehearse, add }: NewCredentialProps) {
  const t = useTranslations('credentials.new')
  const router = useRouter()
  return (
    <CredentialForm
      vendors={vendors}
      defaultValues={{ vendorId: '', name: '', config: {} }}
      submitLabel={submitLabel}
      cancelHref={listHref}
      rehearse={rehearse}
      action={values => add(id, values)}
      onDone={(added, { name }) => {
        showToast('success', t('done', { name }))
        router.push(`${listHref}/${added.id}`)
      }}
    />
  )
}
