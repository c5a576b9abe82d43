import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { EditCredential } from '#components/credentials/edit-credential.tsx'
import { ReportAddress } from '#components/credentials/report-address.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { getCredential } from '#lib/gateways/get-credential.ts'
import { listVendorForms } from '#lib/gateways/vendor-forms.ts'
import { formats } from '#lib/i18n/locales.ts'
import { reportUrl } from '#lib/messaging/report-token.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { edit, rehearse } from '../actions.ts'
import { CredentialState } from './credential-state.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('credentials')
  return { title: t('title') }
}

export default async function CredentialPage({ params }: PageProps<'/settings/credentials/[id]'>) {
  const { id } = await params
  const { merchant } = await requireMerchant('credentials.change', `/settings/credentials/${id}`)
  const [credential, t, locale] = await Promise.all([
    orNotFound(getCredential(merchant.id, id)),
    getTranslations('credentials'),
    getLocale(),
  ])
  const { vendorId, vendorName, name, disabledAt, gateways } = credential
  const vendors = listVendorForms().filter(vendor => vendor.id === vendorId)
  const date = new Intl.DateTimeFormat(formats[locale], { dateStyle: 'medium', timeZone: merchant.timeZone })
  return (
    <ClientMessages of={['credentials']}>
      <PageHeader
        parent={{ href: '/settings/credentials', label: t('title') }}
        title={
          <span className="flex flex-wrap items-center gap-3">
            {name}
            <Badge tone={disabledAt ? 'neutral' : 'ok'}>{disabledAt ? t('off') : t('on')}</Badge>
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
            listHref="/settings/credentials"
            rehearse={rehearse}
            edit={edit}
          />
        </Section>
        <div>
          {vendors[0]?.reports && (
            <ReportAddress vendorName={vendorName} url={reportUrl(vendorId, credential.id)} />
          )}
          <Section title={t('usage.title')}>
            {gateways.length === 0 ? (
              <p className="text-ink-2">{t('usage.none')}</p>
            ) : (
              <ul className="space-y-1.5">
                {gateways.map(gateway => (
                  <li key={gateway.id}>
                    <Link
                      href={`/gateways/${gateway.id}`}
                      className="text-accent underline-offset-3 hover:underline"
                    >
                      {gateway.name}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={t('state.title')}>
            <p className="mb-3 text-ink-2">
              {disabledAt ? t('state.off', { date: date.format(disabledAt) }) : t('state.on')}
            </p>
            <CredentialState credential={{ id: credential.id, name, gateways, enabled: !disabledAt }} />
          </Section>
        </div>
      </div>
    </ClientMessages>
  )
}
