import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { buttonStyle } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { ChangeList } from './change-list.tsx'
import { readFilter } from './read-filter.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('places.audit') }
}

export default async function AuditPage({ searchParams }: PageProps<'/settings/audit'>) {
  const { merchant } = await requireMerchant('audit.view', '/settings/audit')
  const t = await getTranslations()
  const { values, filter } = readFilter(await searchParams, merchant.timeZone)
  const kept = new URLSearchParams(Object.entries(values).filter(([, value]) => value))
  return (
    <>
      <PageHeader
        title={t('settings.places.audit')}
        description={t('audit.description')}
        actions={
          <a href={`/settings/audit/export?${kept}`} download className={buttonStyle()}>
            <Download aria-hidden="true" />
            {t('audit.export')}
          </a>
        }
      />
      <Suspense fallback={<TableSkeleton />}>
        <ChangeList merchant={merchant} values={values} filter={filter} kept={kept} />
      </Suspense>
    </>
  )
}
