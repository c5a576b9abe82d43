'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CredentialForm } from '#components/credentials/credential-form.tsx'
import { showToast } from '#components/ui/toast.tsx'
import type { VendorForm } from '#lib/gateways/vendor-forms.ts'
import { add } from '../actions.ts'

export function NewCredential({ id, vendors }: { id: string; vendors: VendorForm[] }) {
  const t = useTranslations('credentials')
  const router = useRouter()
  return (
    <CredentialForm
      vendors={vendors}
      defaultValues={{ vendorId: '', name: '', config: {} }}
      submitLabel={t('new.submit')}
      cancelHref="/settings/credentials"
      action={values => add(id, values)}
      onDone={(added, { name }) => {
        showToast('success', t('new.done', { name }))
        router.push(`/settings/credentials/${added.id}`)
      }}
    />
  )
}
