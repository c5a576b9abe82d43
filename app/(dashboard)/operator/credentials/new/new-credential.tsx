'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CredentialForm } from '#components/credentials/credential-form.tsx'
import { showToast } from '#components/ui/toast.tsx'
import type { VendorForm } from '#lib/gateways/vendor-forms.ts'
import { add } from '../actions.ts'

export function NewCredential({ id, vendors }: { id: string; vendors: VendorForm[] }) {
  const t = useTranslations('operator.credentials.new')
  const router = useRouter()
  return (
    <CredentialForm
      vendors={vendors}
      defaultValues={{ vendorId: '', name: '', config: {} }}
      submitLabel={t('submit')}
      cancelHref="/operator/credentials"
      action={values => add(id, values)}
      onDone={(added, { name }) => {
        showToast('success', t('done', { name }))
        router.push(`/operator/credentials/${added.id}`)
      }}
    />
  )
}
