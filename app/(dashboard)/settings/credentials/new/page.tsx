import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewCredential } from '#components/credentials/new-credential.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { newId } from '#lib/core/id.ts'
import { listVendorForms } from '#lib/gateways/vendor-forms.ts'
import { add, rehearse } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('credentials.new')
  return { title: t('title') }
}

export default async function NewCredentialPage() {
  await requireMerchant('credentials.change', '/settings/credentials/new')
  const t = await getTranslations('credentials')
  return (
    <>
      <PageHeader parent={{ href: '/settings/credentials', label: t('title') }} title={t('new.title')} />
      <ClientMessages of={['credentials']}>
        <NewCredential
          id={newId()}
          vendors={listVendorForms()}
          listHref="/settings/credentials"
          submitLabel={t('new.submit')}
          rehearse={rehearse}
          add={add}
        />
      </ClientMessages>
    </>
  )
}
