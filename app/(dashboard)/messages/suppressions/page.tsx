import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { SuppressionFilters } from '#components/messages/suppression-filters.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { formats } from '#lib/i18n/locales.ts'
import { MessageTabs } from '../message-tabs.tsx'
import { AddSuppression } from './add-suppression.tsx'
import { ImportSuppressions } from './import-suppressions.tsx'
import { readSuppressionFilter } from './read-suppression-filter.ts'
import { SuppressionList } from './suppression-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages.suppressions'))('title') }
}

export default async function SuppressionsPage({ searchParams }: PageProps<'/messages/suppressions'>) {
  const { merchant, may } = await requireMerchant('suppressions.view', '/messages/suppressions')
  const [t, language, params] = await Promise.all([getTranslations('messages'), getLocale(), searchParams])
  const { values, filter } = readSuppressionFilter(params)
  const mayChange = may('suppressions.change')
  return (
    <ClientMessages of={['messages']}>
      <PageHeader
        title={t('title')}
        description={t('suppressions.description')}
        actions={
          <>
            <a href="/messages/suppressions/export" className={buttonStyle({ look: 'quiet' })}>
              <Download aria-hidden="true" />
              {t('suppressions.export')}
            </a>
            {mayChange && (
              <>
                <ImportSuppressions />
                <AddSuppression />
              </>
            )}
          </>
        }
      />
      <MessageTabs maySuppress />
      <SuppressionFilters values={values} />
      <Suspense key={JSON.stringify(filter)} fallback={<TableSkeleton rows={8} />}>
        <SuppressionList
          merchantId={merchant.id}
          values={values}
          filter={filter}
          zone={{ timeZone: merchant.timeZone, locale: formats[language] }}
          mayChange={mayChange}
        />
      </Suspense>
    </ClientMessages>
  )
}
