import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditCredential } from '#components/credentials/edit-credential.tsx'
import { ReportAddress } from '#components/credentials/report-address.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { CredentialUse } from '#components/operator/credential-use.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { getCredential } from '#lib/gateways/get-credential.ts'
import { listPlatformCredentials } from '#lib/gateways/list-platform-credentials.ts'
import { listVendorForms } from '#lib/gateways/vendor-forms.ts'
import { reportUrl } from '#lib/messaging/report-token.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { edit, rehearse } from '../actions.ts'
import { CredentialState } from './credential-state.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.credentials')
  return { title: t('title') }
}

export default async function PlatformCredentialPage({ params }: PageProps<'/operator/credentials/[id]'>) {
  const { id } = await params
  await requireOperator(`/operator/credentials/${id}`)
  const [credential, all, t] = await Promise.all([
    orNotFound(getCredential(null, id)),
    listPlatformCredentials(),
    getTranslations('operator.credentials'),
  ])
  const { vendorId, vendorName, name, disabledAt } = credential
  const { use = 'off', relying = 0 } = all.find(row => row.id === credential.id) ?? {}
  const vendors = listVendorForms().filter(vendor => vendor.id === vendorId)
  return (
    <>
      <PageHeader
        parent={{ href: '/operator/credentials', label: t('title') }}
        title={
          <span className="flex flex-wrap items-center gap-3 [overflow-wrap:anywhere]">
            {name}
            <CredentialUse use={use} />
          </span>
        }
        description={
          <span className="flex items-center gap-2">
            <VendorMark vendorId={vendorId} />
            {vendorName}
          </span>
        }
      />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title={t('edit.section')}>
          <EditCredential
            id={credential.id}
            updatedAt={credential.updatedAt}
            vendors={vendors}
            fields={{ vendorId, name, config: credential.config }}
            stored={credential.stored}
            listHref="/operator/credentials"
            rehearse={rehearse}
            edit={edit}
          />
        </Section>
        <div>
          {vendors[0]?.reports && (
            <ReportAddress vendorName={vendorName} url={reportUrl(vendorId, credential.id)} />
          )}
          <Section title={t('state.title')}>
            <p className="mb-3 text-ink-2">{t(`state.${use}`, { count: relying })}</p>
            <CredentialState credential={{ id: credential.id, name, relying, enabled: !disabledAt }} />
          </Section>
        </div>
      </div>
    </>
  )
}
