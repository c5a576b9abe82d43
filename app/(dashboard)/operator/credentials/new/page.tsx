import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewCredential } from '#components/credentials/new-credential.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { newId } from '#lib/core/id.ts'
import { listVendorForms } from '#lib/gateways/vendor-forms.ts'
import { add, rehearse } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.credentials.new')
  return { title: t('title') }
}

export default async function NewPlatformCredentialPage() {
  await requireOperator('/operator/credentials/new')
  const t = await getTranslations('operator.credentials')
  return (
    <>
      <PageHeader parent={{ href: '/operator/credentials', label: t('title') }} title={t('new.title')} />
      <NewCredential
        id={newId()}
        vendors={listVendorForms()}
        listHref="/operator/credentials"
        submitLabel={t('new.submit')}
        rehearse={rehearse}
        add={add}
      />
    </>
  )
}
